/** What a return holds once nobody asks for it back any more. */
export const answeredCorrection = { correctionReason: null, correctionBy: null, correctionAt: null } as const;
