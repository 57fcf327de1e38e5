package org.sira.desk.web;

import java.util.Set;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client who it is. */
@RestController
@RequestMapping("/api/v1/me")
class MeApi {

  record Me(String username, String displayName, Set<Role> roles, String seat, String organisation, String office) {}

  private final CurrentActor actors;

  MeApi(CurrentActor actors) {
    this.actors = actors;
  }

  @GetMapping
  Me me() {
    var actor = actors.get();
    return new Me(actor.username(), actor.displayName(), actor.roles(), actor.seat(), actor.organisation(),
        actor.office());
  }
}
