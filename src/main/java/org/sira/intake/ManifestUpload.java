package org.sira.intake;

import java.time.LocalDate;

/** A manifest to import; what is null is taken as today, {@code VHR} and the office of whoever imports. */
public record ManifestUpload(byte[] file, String fileName, String flight, LocalDate arrivedOn, String modality,
                             String office) {}
