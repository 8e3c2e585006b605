/** Names the Lambda API gives its errors; whoever puts an API before the host maps them to status codes. */
export type ServiceErrorName =
  | "CallbackTimeoutException"
  | "DurableExecutionAlreadyStartedException"
  | "InvalidParameterValueException"
  | "InvalidRequestContentException"
  | "RequestTooLargeException"
  | "ResourceNotFoundException"
  | "ServiceException";

export type ServiceError = Error & { readonly name: ServiceErrorName };

/** An error a caller is told about, under the name the service would use. */
export const serviceError = (name: ServiceErrorName, message: string, cause?: unknown): ServiceError =>
  Object.assign(new Error(message, cause === undefined ? undefined : { cause }), { name });

/** The checkpoint token is not the newest one: another invocation owns the execution now. */
export const staleToken = (): ServiceError =>
  Object.assign(
    serviceError("InvalidParameterValueException", "Invalid Checkpoint Token: it has been replaced"),
    {
      stale: true as const,
    },
  );

export const isServiceError = (error: unknown): error is ServiceError =>
  error instanceof Error && names.has(error.name);

export const isStaleToken = (error: unknown): boolean => isServiceError(error) && "stale" in error;

const names: ReadonlySet<string> = new Set<ServiceErrorName>([
  "CallbackTimeoutException",
  "DurableExecutionAlreadyStartedException",
  "InvalidParameterValueException",
  "InvalidRequestContentException",
  "RequestTooLargeException",
  "ResourceNotFoundException",
  "ServiceException",
]);
