package coop.meent.core.site;

import coop.meent.api.Problem;
import coop.meent.core.people.PersonName;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people may change of themselves.
record ProfileForm(String name, String language) {
    // a field that JSON leaves out arrives as null
    ProfileForm(@Nullable String name, @Nullable String language) {
        this.name = Optional.ofNullable(name).orElse("").strip();
        this.language = Optional.ofNullable(language).orElse("");
    }

    static ProfileForm from(Context ctx) {
        return new ProfileForm(ctx.formParam("name"), ctx.formParam("language"));
    }

    List<Problem> check() {
        var problems = new ArrayList<>(PersonName.check("name", name));
        if (Language.ofTag(language).filter(it -> it.tag().equals(language)).isEmpty()) {
            problems.add(Problem.of("language", "account.problem.language"));
        }
        return problems;
    }
}
