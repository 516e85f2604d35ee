package coop.meent.shares.registers;

import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What waits for somebody at home: the second signature that only they can give.
final class AtHome {
    private final SecondPerson asked;
    private final Standings standings;
    private final Texts texts;

    AtHome(SecondPerson asked, Standings standings, Texts texts) {
        this.asked = asked;
        this.standings = standings;
        this.texts = texts;
    }

    // a home page opens without the second step: it says that something waits, and not what
    List<Waiting> of(Viewer viewer) {
        if (Standings.organisations(viewer).isEmpty()) {
            return List.of();
        }
        return asked.registers().of(viewer).stream()
                .filter(it -> standings.of(viewer, it).may(Right.APPROVE))
                .flatMap(register -> in(viewer, register).stream())
                .toList();
    }

    private Optional<Waiting> in(Viewer viewer, Register register) {
        var waiting =
                asked.waiting(viewer, register).stream()
                        .filter(it -> !Decisions.mine(it, viewer))
                        .toList();
        return waiting.stream()
                .findFirst()
                .map(it -> waiting(viewer.language(), register, it, waiting.size()));
    }

    private Waiting waiting(String language, Register register, Proposal first, int count) {
        return new Waiting(
                "register:" + register.id(),
                Sign.organisation(register.name()),
                texts.text(language, "shares.waiting.title", count),
                texts.text(language, "shares.waiting.text", register.name()),
                Optional.of(until(first)),
                count == 1 ? first.path() : "/shares/" + register.id() + "/proposals",
                texts.text(language, "shares.waiting.action"),
                Whose.PERSON);
    }

    private LocalDate until(Proposal proposal) {
        ZoneId zone = asked.registers().clock().getZone();
        return LocalDate.ofInstant(proposal.expiresAt(), zone);
    }
}
