package org.sira.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.sira.shared.StartRefused;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class FirstAdministratorTest {

  private final People people = mock(People.class);
  private final MockEnvironment settings = new MockEnvironment()
      .withProperty("sira.admin.username", "moussa").withProperty("sira.admin.email", "moussa@example.org")
      .withProperty("sira.admin.password", "un mot assez long");

  @BeforeEach
  void nobodyYet() {
    when(people.isEmpty()).thenReturn(true);
  }

  @Test
  void theFirstStartCreatesAnAdministratorFromTheSettings() {
    start();

    var created = ArgumentCaptor.forClass(NewPerson.class);
    verify(people).create(created.capture(), eq("un mot assez long"));
    assertThat(created.getValue().username()).isEqualTo("moussa");
    assertThat(created.getValue().post().roles()).containsExactly(Role.ADMIN);
  }

  @Test
  void laterStartsNeedNoSettings() {
    when(people.isEmpty()).thenReturn(false);

    new FirstAdministrator(people, new MockEnvironment()).afterSingletonsInstantiated();

    verify(people, never()).create(any(), any());
  }

  @Test
  void aMissingOrWeakSettingRefusesTheStartAndIsNamed() {
    for (var name : new String[] {"username", "email", "password"}) {
      settings.setProperty("sira.admin." + name, " ");
      assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("sira.admin." + name);
      settings.setProperty("sira.admin." + name, "un mot assez long");
    }
    settings.setProperty("sira.admin.password", "too short");
    assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("12 to 72");
    settings.setProperty("sira.admin.password", "é".repeat(37));
    assertThatThrownBy(this::start).as("74 bytes, of which only 72 would count").isInstanceOf(StartRefused.class);
    settings.setProperty("sira.admin.password", "\uD83D\uDD11".repeat(6));
    assertThatThrownBy(this::start).as("six signs").isInstanceOf(StartRefused.class);
  }

  @Test
  void theRefusalIsPrintedAsTwoSentencesInsteadOfAStackTrace() {
    var analyses = SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class,
            (type, name, failure) -> { }).stream()
        .map(analyzer -> analyzer.analyze(new RuntimeException(new StartRefused("What is wrong.", "What to do."))))
        .filter(java.util.Objects::nonNull).toList();

    assertThat(analyses).singleElement().satisfies(analysis -> {
      assertThat(analysis.getDescription()).isEqualTo("What is wrong.");
      assertThat(analysis.getAction()).isEqualTo("What to do.");
    });
  }

  private void start() {
    new FirstAdministrator(people, settings).afterSingletonsInstantiated();
  }
}
