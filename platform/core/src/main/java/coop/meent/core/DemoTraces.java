package coop.meent.core;

import coop.meent.api.Organisation;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.core.membership.Logo;
import coop.meent.core.membership.imports.OrganisationImport.Waiting;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.Invitations.Colleague;
import coop.meent.core.people.Invitations.Into;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/// What people of the demo left lying about: a logo, an invitation, a list that waits for a yes.
/// Without them some pages would have nothing to show.
final class DemoTraces {
    private static final String WAITING = "demo";

    private final Community community;

    DemoTraces(Community community) {
        this.community = community;
    }

    void leave(Viewer team, long organisation) {
        if (!(Logo.of(resource("windhoek.png")) instanceof Logo.Drawn.Fine(var logo))) {
            throw new IllegalStateException("the demo's logo is no picture");
        }
        community.desk().putLogo(team, organisation, Optional.of(logo));
        var list = new Waiting("nieuwe-leden.csv", resource("new-members.csv"));
        community.imports().keep(team, WAITING, list);
        invite(team, community.organisations().find(organisation).orElseThrow());
    }

    private void invite(Viewer team, Organisation organisation) {
        var colleague =
                new Colleague(
                        "Hilde Maes",
                        EmailAddress.of("hilde@demo.test").orElseThrow(),
                        Role.EDITOR,
                        "nl");
        community
                .people()
                .invitations()
                .invite(team, new Into(organisation.id(), organisation.name()), colleague);
    }

    private static byte[] resource(String name) {
        try (var in = DemoTraces.class.getResourceAsStream("/demo/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
