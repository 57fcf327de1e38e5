package org.sira.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Role;
import org.sira.notification.QueuedMail.State;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@SiraTest
class MailQueueAccessTest {

  @Autowired
  MailQueue queue;

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
  void nobodyButAnAdministratorSeesTheOutbox(Role role) {
    As.as(As.iom("somebody", role), () -> {
      assertThatThrownBy(() -> queue.list(State.FAILED)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> queue.count(State.QUEUED)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> queue.retry(1)).isInstanceOf(AccessDeniedException.class);
      return null;
    });
  }

  @Test
  void anAdministratorSeesItAndIsToldOfMailsThatAreNone() {
    As.as(As.iom("somebody", Role.ADMIN), () -> {
      assertThat(queue.list(State.FAILED)).isNotNull();
      assertThatThrownBy(() -> queue.retry(-1)).isInstanceOf(Refusal.class);
      return null;
    });
  }
}
