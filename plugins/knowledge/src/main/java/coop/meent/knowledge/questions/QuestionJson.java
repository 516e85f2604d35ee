package coop.meent.knowledge.questions;

import coop.meent.api.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Questions, answers and referrals, as the API takes and gives them.
final class QuestionJson {
    private QuestionJson() {}

    static final String ASK =
            """
            {"title": "Hoe lang op voorhand nodigen we uit voor de algemene vergadering?",
             "body": "Onze statuten zwijgen erover.", "tags": ["vergadering"],
             "audience": "members"}\
            """;

    static final String ANSWER =
            """
            {"body": "Vijftien dagen, tenzij je statuten meer vragen."}\
            """;

    static final String REFER =
            """
            {"name": "Noor Adviseur", "email": "noor@example.org",
             "note": "Jij gaf hierover een webinar.", "followUp": "%s"}\
            """;

    /// A question to ask.
    ///
    /// @param body Markdown
    /// @param audience a term that the asker may choose; `members` unless said
    public record Input(
            @Nullable String title,
            @Nullable String body,
            @Nullable List<String> tags,
            @Nullable String audience) {
        QuestionForm form() {
            return new QuestionForm(
                    text(title),
                    text(body),
                    tags == null ? "" : String.join(",", tags),
                    audience == null ? "members" : audience);
        }
    }

    /// An answer to give.
    ///
    /// @param body Markdown
    public record AnswerInput(@Nullable String body) {
        String words() {
            return QuestionForm.clean(text(body));
        }
    }

    /// Where the article is to stand.
    public record Where(long collection) {}

    /// Whom to ask.
    ///
    /// @param name of somebody without an account
    /// @param followUp the day on which the team looks again
    public record ReferralInput(
            @Nullable String name,
            @Nullable String email,
            @Nullable String note,
            @Nullable String followUp) {
        ReferralForm form() {
            return new ReferralForm(text(name), text(email), text(note), text(followUp));
        }
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /// A piece of the list of questions.
    ///
    /// @param next cursor of the next piece; nothing at the end
    public record Questions(List<Out> items, @Nullable String next) {}

    /// A question.
    ///
    /// @param body Markdown
    /// @param asker nobody once they have left
    /// @param accepted id of the answer that helped
    public record Out(
            long id,
            String title,
            String body,
            List<String> tags,
            String audience,
            String language,
            @Nullable Long asker,
            Instant askedAt,
            @Nullable Instant editedAt,
            int answers,
            @Nullable Long accepted,
            String path) {
        static Out of(Question it) {
            var wording = it.wording();
            return new Out(
                    it.id(),
                    wording.title(),
                    wording.body(),
                    wording.tags().stream().sorted().toList(),
                    it.audience().term(),
                    wording.language(),
                    QuestionStore.boxed(it.asker()),
                    it.askedAt(),
                    it.editedAt().orElse(null),
                    it.answers(),
                    QuestionStore.boxed(it.accepted()),
                    it.path());
        }
    }

    /// The answers, the accepted one first.
    public record Answers(List<AnswerOut> items) {}

    /// An answer.
    ///
    /// @param author nobody once they have left, and for an expert without an account
    /// @param expert the name of an expert without an account
    public record AnswerOut(
            long id,
            @Nullable Long author,
            String expert,
            String body,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Instant withdrawnAt,
            int thanks) {
        static AnswerOut of(Thanked it) {
            var answer = it.answer();
            return new AnswerOut(
                    answer.id(),
                    QuestionStore.boxed(answer.author()),
                    answer.expert(),
                    answer.body(),
                    answer.at(),
                    answer.editedAt().orElse(null),
                    answer.withdrawnAt().orElse(null),
                    it.thanks());
        }
    }

    /// What was made.
    public record Made(long id) {}

    /// What may answer a question already.
    public record Alike(List<AlikeOut> items) {}

    /// A question or an article.
    public record AlikeOut(String type, String id, String title, String path) {
        static AlikeOut of(Search.Hit it) {
            return new AlikeOut(it.type(), it.id(), it.title(), it.path());
        }
    }

    /// Who was asked, the newest first.
    public record Referrals(List<ReferralOut> items) {}

    /// Somebody who was asked.
    ///
    /// @param state `asked`, `agreed`, `refused` or `closed`
    public record ReferralOut(
            long id, @Nullable Long person, String name, String state, LocalDate followUp) {
        static ReferralOut of(Referral it) {
            return new ReferralOut(
                    it.id(),
                    QuestionStore.boxed(it.person()),
                    it.name(),
                    it.state().code(),
                    it.followUp());
        }
    }

    /// A referral that was made.
    ///
    /// @param url of the page on which who was asked says yes or no; they got it by mail
    public record ReferralMade(long id, String url) {}
}
