package org.sira.casefile;

import org.sira.shared.CaseId;

/** Whether the person agrees now to the processing of their data (C1), told by whoever asks for the consents. */
public interface ProcessingConsent {

  boolean given(CaseId id);
}
