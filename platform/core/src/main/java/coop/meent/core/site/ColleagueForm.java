package coop.meent.core.site;

import coop.meent.api.Problem;
import coop.meent.api.Role;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.Invitations;
import coop.meent.core.people.PersonName;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody types to invite a colleague.
record ColleagueForm(String name, String email, String role) {
    static final ColleagueForm EMPTY = new ColleagueForm("", "", "");

    // a field that JSON leaves out arrives as null
    ColleagueForm(@Nullable String name, @Nullable String email, @Nullable String role) {
        this.name = Optional.ofNullable(name).orElse("").strip();
        this.email = Optional.ofNullable(email).orElse("").strip();
        this.role = Optional.ofNullable(role).orElse("").strip();
    }

    static ColleagueForm from(Context ctx) {
        return new ColleagueForm(
                ctx.formParam("name"), ctx.formParam("email"), ctx.formParam("role"));
    }

    List<Problem> check() {
        var problems = new ArrayList<>(PersonName.check("name", name));
        if (EmailAddress.of(email).isEmpty()) {
            problems.add(Problem.of("email", "account.problem.email"));
        }
        if (known().isEmpty()) {
            problems.add(Problem.of("role", "account.problem.role"));
        }
        return problems;
    }

    Invitations.Colleague colleague(String language) {
        return new Invitations.Colleague(
                name, EmailAddress.of(email).orElseThrow(), known().orElseThrow(), language);
    }

    private Optional<Role> known() {
        return Arrays.stream(Role.values()).filter(it -> it.name().equals(role)).findFirst();
    }

    @Override
    public String toString() {
        return "a colleague";
    }
}
