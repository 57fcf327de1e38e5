package org.sira.planning;

import org.sira.shared.Money;

/** Tells at which level a plan would be decided if it were handed in now; told by whoever has it decided, and binds nobody. */
public interface LevelForecast {

  /** A level's code, such as A4, and the message that says who decides and why. */
  record Forecast(String code, String why) {}

  /** {@code amount} is what the case costs with the plan, in XOF; the rest is what rules A10 and A13 ask. */
  Forecast of(Money amount, boolean child, boolean relativeOfStaff);
}
