/** Whether signing in asks a person for a code of their authenticator app, and what there is to show of it. */
export type SecondFactor =
  | { readonly kind: "off" }
  /** `uri` is for the QR code, `key` for people to type. */
  | { readonly kind: "begun"; readonly uri: string; readonly key: string }
  /** `since`: such as "today" or "on 3 March 2027". */
  | { readonly kind: "on"; readonly since: string; readonly recoveryCodesLeft: number };
