package org.sira.forms;

import java.math.BigDecimal;

/**
 * What an answer must satisfy, besides being of the right type. A null means no such rule. {@code decimals} counts
 * digits after the point, {@code step} is form-js's {@code increment}, lengths count characters after trimming.
 */
public record Rules(boolean required, BigDecimal min, BigDecimal max, Integer minLength, Integer maxLength,
    SafePattern pattern, Text patternMessage, String validationType, Integer decimals, BigDecimal step) {

  static final Rules NONE = new Rules(false, null, null, null, null, null, null, null, null, null);
}
