package org.sira.intake;

import java.time.Instant;

/**
 * What the person said about one consent; {@code version} counts what was said about it, and the highest is valid.
 * {@code textVersion} is that of the text heard or read. Nothing said is never rewritten; statements of before texts
 * had versions know neither their text nor how it was explained.
 */
public record ConsentStatement(Consent consent, int version, boolean given, ConsentTalk talk, Integer textVersion,
                               String by, Instant at) {}
