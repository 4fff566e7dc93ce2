/** Names of responses. */

/** `RESPONSE` for the one interaction of an item, `RESPONSE_1` … for gaps. */
export function responseId(interactionId: string): string {
  return interactionId === 'response' ? 'RESPONSE' : interactionId.replace(/^gap-/, 'RESPONSE_');
}
