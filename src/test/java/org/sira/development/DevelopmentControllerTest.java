package org.sira.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.TimeTravel;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DevelopmentControllerTest {

  private static final Instant NOW = Instant.parse("2026-02-28T10:00:00Z");

  private final TimeTravel timeTravel = mock(TimeTravel.class);
  private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
      new DevelopmentController(Clock.fixed(NOW, ZoneOffset.UTC), timeTravel, mock(Mailbox.class))).build();

  @Test
  void aPeriodAndADurationMoveTheClock() throws Exception {
    when(timeTravel.advance(any())).thenReturn(new TimeTravel.Journey(NOW.plusSeconds(5),
        List.of(new TimeTravel.Failure("payment/sendPayment", NOW, "refused"))));

    assertThat(advance("{\"advance\": \"P1M10D\"}").getStatus()).isEqualTo(200);
    verify(timeTravel).advance(Period.parse("P1M10D"));
    assertThat(advance("{\"advance\": \"PT36H\"}").getStatus()).isEqualTo(200);
    verify(timeTravel).advance(Duration.ofHours(36));
    assertThat(advance("{\"advance\": \"P1DT2H\"}").getContentAsString()).contains("\"now\"", "payment/sendPayment");
    verify(timeTravel).advance(Duration.ofHours(26));
    assertThat(advance("{\"advance\": \"P2Y\"}").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"advance\": \"P2Y1D\"}", "{\"advance\": \"-P1D\"}", "{\"advance\": \"P0D\"}",
      "{\"advance\": \"PT-1S\"}", "{\"advance\": \"tomorrow\"}", "{\"advance\": \"T\"}", "{\"advance\": \"\"}",
      "{\"advance\": \"P999999999Y\"}", "{\"advance\": \"PT9223372036854775807S\"}", "{\"advance\": null}", "{}", "null",
      "[]", "{", ""})
  void whatIsNoStepForwardIsRefused(String body) throws Exception {
    assertThat(advance(body).getStatus()).isEqualTo(400);
    verifyNoInteractions(timeTravel);
  }

  @Test
  void theClockTellsItsTime() throws Exception {
    assertThat(mvc.perform(get("/dev/clock")).andReturn().getResponse().getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse advance(String body) throws Exception {
    return mvc.perform(post("/dev/clock").contentType(MediaType.APPLICATION_JSON).content(body)).andReturn().getResponse();
  }
}
