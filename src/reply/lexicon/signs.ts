import { lexicon } from "./lexicon.ts";

/** Pictures and signs, which mean the same in every language. */
export const signs = lexicon(
  "signs",
  () => `
# Approves when alone
👍, ✅, ✔, ✓, ☑, 👌, 🆗, 🙆, 💯, +1
# Rejects
👎, ❌, ✖, ✗, ✘, 🚫, ⛔, 🙅, 🛑, 🆖
# Rejects when alone
👎, ❌, -1
# Hedges
🤔, 🤷, 😬, 🙄, 😒, 😕, 🫤, 😐, 😑, 🤨, 🤞, 🙃, 😏, 🤥, 😜, 🤪, 🤡, :/, :-/, :|, :-|
# Asks
❓, ❔, ⁉
# Friendly
🙂, 😀, 😃, 😄, 😁, 😊, 😉, 😎, 🥳, 🤗, 😍, 🥰, 😘, ☺, 😇, 🤩, 🎉, 🎊, 🏖, 🏝, 🌴, 🌞, ☀, 🙏, 👏, 🙌, 💪, 🤝
✌, 🍀, ❤, 💙, 💚, 🧡, 💛, ✈, 🏔, ⛷, 🎿, 🎄, 🎅, 🎁, 🌍, 🌊, 🥂, 🍻, 🍹, 🚀, ⭐, 🌟, ✨, 💐, 🌸, 🌻, 🔥, 👋
🫡, 😢, 😔, 😞, 🙁, 😟, 😥, :), :-), ;), ;-), :D, :-D, :(, :-(, :P
`,
);
