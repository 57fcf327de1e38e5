package org.sira.planning;

import java.util.Set;
import org.sira.access.Role;
import org.sira.shared.Money;

/** Tells at which level a plan would be decided if it were handed in now; told by whoever has it decided, and binds nobody. */
public interface LevelForecast {

  /** A level's code, such as A4, the message that says who decides and why, and the roles that sit there. */
  record Forecast(String code, String why, Set<Role> deciders) {}

  /** {@code amount} is what the case costs with the plan, in XOF; the rest is what rules A10 and A13 ask. */
  Forecast of(Money amount, boolean child, boolean relativeOfStaff);
}
