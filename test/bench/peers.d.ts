/** What is measured beside the service, as far as it is used here; neither brings types that fit. */
declare module "planer" {
  const planer: { readonly extractFromPlain: (text: string) => string };
  export default planer;
}
