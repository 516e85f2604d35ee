package coop.meent.core.freshness;

import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Whose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What waits on the first page: for a person their own things, for the team what nobody looked at.
final class Waits {
    private final Questions questions;
    private final Texts texts;

    Waits(Questions questions, Texts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    List<Waiting> of(Viewer viewer) {
        var waiting = new ArrayList<Waiting>();
        var mine = questions.of(viewer);
        if (!mine.isEmpty()) {
            waiting.add(mine(viewer, mine));
        }
        if (viewer.administrator()) {
            long left = questions.overdue(viewer).stream().filter(Overdue::team).count();
            if (left > 0) {
                waiting.add(team(viewer, left));
            }
        }
        return waiting;
    }

    private Waiting mine(Viewer viewer, List<Thing> things) {
        var language = viewer.language();
        return new Waiting(
                "freshness",
                Waiting.Sign.COMMUNITY,
                texts.text(language, "freshness.waiting.title", things.size()),
                things.size() == 1
                        ? things.getFirst().title()
                        : texts.text(language, "freshness.waiting.text"),
                Optional.of(things.getFirst().due()).filter(it -> !it.isBefore(today())),
                FreshnessPages.MINE,
                texts.text(language, "freshness.waiting.action"),
                Whose.PERSON);
    }

    private LocalDate today() {
        return questions.today();
    }

    private Waiting team(Viewer viewer, long count) {
        var language = viewer.language();
        return new Waiting(
                "freshness-team",
                Waiting.Sign.COMMUNITY,
                texts.text(language, "freshness.team.title", count),
                texts.text(language, "freshness.team.text"),
                Optional.empty(),
                FreshnessPages.TEAM,
                texts.text(language, "freshness.waiting.action"),
                Whose.TEAM);
    }
}
