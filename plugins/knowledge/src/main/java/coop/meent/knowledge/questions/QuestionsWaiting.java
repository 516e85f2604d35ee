package coop.meent.knowledge.questions;

import coop.meent.api.PluginSettings;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import coop.meent.knowledge.questions.QuestionListStore.Due;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// What waits for the team: questions that nobody answered for some days, and referrals that were
/// refused or whose day has come.
final class QuestionsWaiting {
    private static final int MOST = 5;
    private static final int DAYS = 5;

    private final QuestionListStore store = new QuestionListStore();
    private final Transactions transactions;
    private final PluginSettings settings;
    private final Texts texts;
    private final Clock clock;

    QuestionsWaiting(Transactions transactions, PluginSettings settings, Texts texts, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    List<Waiting> of(Viewer viewer) {
        if (!viewer.administrator()) {
            return List.of();
        }
        int days = settings.number("questionDays").map(BigDecimal::intValue).orElse(DAYS);
        var since = clock.instant().minus(Duration.ofDays(days));
        var due = transactions.read(viewer, db -> store.due(db, LocalDate.now(clock), since, MOST));
        return due.stream().map(it -> waiting(it, viewer.language(), days)).toList();
    }

    private Waiting waiting(Due it, String language, int days) {
        return new Waiting(
                "question:" + it.id() + (it.state().isEmpty() ? "" : ":" + it.state()),
                Sign.COMMUNITY,
                it.title(),
                sentence(it, language, days),
                it.by(),
                Question.path(it.id()),
                texts.text(language, "questions.waiting.action"),
                Whose.TEAM);
    }

    private String sentence(Due it, String language, int days) {
        return switch (it.state()) {
            case "" -> texts.text(language, "questions.waiting.open", days);
            case "REFUSED" -> texts.text(language, "questions.waiting.refused", it.name());
            default -> texts.text(language, "questions.waiting.due", it.name());
        };
    }
}
