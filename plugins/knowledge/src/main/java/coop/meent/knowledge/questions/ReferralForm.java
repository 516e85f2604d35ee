package coop.meent.knowledge.questions;

import coop.meent.api.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Whom the team wants to ask, as typed.
///
/// @param name of somebody without an account
/// @param email how they are found
/// @param note what is written to them
/// @param followUp a day
record ReferralForm(String name, String email, String note, String followUp) {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$'*+/=_~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 2000;

    ReferralForm {
        name = QuestionForm.clean(name).strip();
        email = QuestionForm.clean(email).strip();
        note = QuestionForm.clean(note).strip();
        followUp = followUp.strip();
    }

    static ReferralForm empty(LocalDate followUp) {
        return new ReferralForm("", "", "", followUp.toString());
    }

    static ReferralForm read(Function<String, String> sent) {
        return new ReferralForm(
                sent.apply("name"),
                sent.apply("email"),
                sent.apply("note"),
                sent.apply("followUp"));
    }

    /// @param known whether the address belongs to an account
    List<Problem> check(LocalDate today, boolean known) {
        var problems = new ArrayList<Problem>();
        if (!ADDRESS.matcher(email).matches()) {
            problems.add(Problem.of("email", "questions.problem.email"));
        }
        if (!known && name.isEmpty()) {
            problems.add(Problem.of("name", "questions.problem.name"));
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "questions.problem.long", LONGEST_NAME));
        }
        if (note.length() > LONGEST_NOTE) {
            problems.add(Problem.of("note", "questions.problem.long", LONGEST_NOTE));
        }
        if (day().filter(it -> it.isAfter(today) && it.isBefore(today.plusYears(1))).isEmpty()) {
            problems.add(Problem.of("followUp", "questions.problem.day"));
        }
        return problems;
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(followUp));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
