/** The tag of every page that shows what the register holds. */
export const registerTag = "register";
