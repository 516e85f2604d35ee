package coop.meent.core.profile;

import coop.meent.api.Problem;
import coop.meent.core.profile.Profile.Contact;
import coop.meent.core.profile.Profile.SeenBy;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people write of themselves.
///
/// @param offers tags, parted by commas
record ProfileForm(
        String about,
        String looksFor,
        String offers,
        List<String> spoken,
        String seenBy,
        String contact,
        boolean findable) {
    static final List<String> LANGUAGES = List.of("nl", "fr", "en", "de");
    private static final int LONGEST = 1500;

    /// The same as JSON; a field that is left out is empty.
    record Body(
            @Nullable String about,
            @Nullable String looksFor,
            @Nullable List<String> offers,
            @Nullable List<String> spoken,
            @Nullable String seenBy,
            @Nullable String contact,
            @Nullable Boolean findable) {
        ProfileForm form() {
            return new ProfileForm(
                    text(about),
                    text(looksFor),
                    String.join(", ", Optional.ofNullable(offers).orElse(List.of())),
                    Optional.ofNullable(spoken).orElse(List.of()),
                    Optional.ofNullable(seenBy).orElse(SeenBy.COLLEAGUES.name()),
                    Optional.ofNullable(contact).orElse(Contact.NONE.name()),
                    Optional.ofNullable(findable).orElse(false));
        }
    }

    static ProfileForm of(Profile profile) {
        return new ProfileForm(
                profile.about(),
                profile.looksFor(),
                String.join(", ", profile.offers()),
                profile.spoken(),
                profile.seenBy().name(),
                profile.contact().name(),
                profile.findable());
    }

    static ProfileForm from(Context ctx) {
        return new ProfileForm(
                text(ctx.formParam("about")),
                text(ctx.formParam("looksFor")),
                text(ctx.formParam("offers")),
                ctx.formParams("spoken"),
                text(ctx.formParam("seenBy")),
                text(ctx.formParam("contact")),
                "true".equals(ctx.formParam("findable")));
    }

    private static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (about.length() > LONGEST) {
            problems.add(Problem.of("about", "profile.problem.long", LONGEST));
        }
        if (looksFor.length() > LONGEST) {
            problems.add(Problem.of("looksFor", "profile.problem.long", LONGEST));
        }
        if (Tags.tooMuch(Tags.typed(offers))) {
            problems.add(Problem.of("offers", "profile.problem.offers", Tags.MOST, Tags.LONGEST));
        }
        if (!LANGUAGES.containsAll(spoken)) {
            problems.add(Problem.of("spoken", "profile.problem.choice"));
        }
        if (Arrays.stream(SeenBy.values()).noneMatch(it -> it.name().equals(seenBy))) {
            problems.add(Problem.of("seenBy", "profile.problem.choice"));
        }
        if (Arrays.stream(Contact.values()).noneMatch(it -> it.name().equals(contact))) {
            problems.add(Problem.of("contact", "profile.problem.choice"));
        }
        return problems;
    }

    /// {@return the profile, when there is no problem}
    Profile profile(Welcome welcome) {
        return new Profile(
                about.replace("\r\n", "\n"),
                looksFor.replace("\r\n", "\n"),
                Tags.typed(offers),
                spoken.stream().map(it -> it.toLowerCase(Locale.ROOT)).distinct().toList(),
                SeenBy.valueOf(seenBy),
                Contact.valueOf(contact),
                findable,
                welcome);
    }
}
