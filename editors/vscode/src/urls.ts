/** The command of the server that checks external URLs. */
export const CHECK_URLS = 'gloss-lint.checkUrls';

/** What a server says of its commands when it is initialized. */
interface Capabilities {
  readonly executeCommandProvider?: { readonly commands: readonly string[] };
}

/** Whether the server checks URLs on demand; older ones do not. */
export function checksUrls(capabilities: Capabilities | undefined): boolean {
  return capabilities?.executeCommandProvider?.commands.includes(CHECK_URLS) ?? false;
}
