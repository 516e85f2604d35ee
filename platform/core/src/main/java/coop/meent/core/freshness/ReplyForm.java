package coop.meent.core.freshness;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.core.freshness.Answers.Answer;
import coop.meent.core.freshness.Answers.Reply;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody says of a thing, as it comes.
///
/// @param thing plugin, type and id, as the list gives it
/// @param due the day that the list gave with it
/// @param answer `CORRECT`, or `ENDED` where its kind has such a button
record ReplyForm(@Nullable String thing, @Nullable String due, @Nullable String answer) {
    static ReplyForm of(Context ctx) {
        return new ReplyForm(ctx.formParam("thing"), ctx.formParam("due"), ctx.formParam("answer"));
    }

    /// {@return the reply}
    ///
    /// @throws MeentException with the problems, when it is none
    Reply reply() {
        if (thing == null || due == null || answer == null) {
            throw unreadable("thing");
        }
        try {
            return new Reply(Key.parse(thing), LocalDate.parse(due), Answer.valueOf(answer));
        } catch (DateTimeException noDay) {
            throw unreadable("due");
        } catch (IllegalArgumentException noAnswer) {
            throw unreadable("answer");
        }
    }

    private static MeentException unreadable(String field) {
        return MeentException.invalid(List.of(Problem.of(field, "freshness.problem")));
    }
}
