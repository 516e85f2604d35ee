package coop.meent.core.site;

import coop.meent.api.Problem;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.PasswordRules;
import coop.meent.core.people.PersonName;
import coop.meent.core.people.Registration;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/// What somebody types to get an account.
record SignUpForm(String name, String email, String password) {
    static final SignUpForm EMPTY = new SignUpForm("", "", "");

    static SignUpForm from(Context ctx) {
        return new SignUpForm(
                Typed.field(ctx, "name"),
                Typed.field(ctx, "email"),
                Typed.password(ctx, "password"));
    }

    List<Problem> check(PasswordRules rules) {
        var problems = new ArrayList<>(PersonName.check("name", name));
        if (EmailAddress.of(email).isEmpty()) {
            problems.add(Problem.of("email", "account.problem.email"));
        }
        problems.addAll(rules.check("password", password, name, email));
        return problems;
    }

    Registration.Wanted wanted(String language) {
        return new Registration.Wanted(
                name, EmailAddress.of(email).orElseThrow(), language, password);
    }

    @Override
    public String toString() {
        return "a sign-up";
    }
}
