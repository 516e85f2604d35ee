package coop.meent.core.membership;

import coop.meent.api.Entitlements;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers from the membership periods. Every capability opens with membership, until modules open
/// some of them one by one behind this same door.
public final class PeriodEntitlements implements Entitlements {
    private final OrganisationsInMemory organisations;
    private final Texts texts;

    public PeriodEntitlements(OrganisationsInMemory organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    @Override
    public Answer can(long organisation, String capability, LocalDate on) {
        return standing(organisation, on, "nl");
    }

    /// {@return what [#can] answers, without the sentence: a hundred times as fast}
    public boolean opens(long organisation, String capability, LocalDate on) {
        return organisations.standing(organisation, on).member();
    }

    /// {@return whether the organisation is a member on that day, and why, in a language}
    public Answer standing(long organisation, LocalDate on, String language) {
        return answer(organisation, on, new Wording("entitlement.other.", language));
    }

    @Override
    public Answer can(Viewer viewer, String capability, LocalDate on) {
        var language = viewer.language();
        if (viewer.kind() == Viewer.Kind.VISITOR) {
            return new Answer(false, texts.text(language, "entitlement.visitor"));
        }
        var mine = List.copyOf(viewer.organisations());
        var wording =
                new Wording(mine.size() == 1 ? "entitlement.own." : "entitlement.other.", language);
        var answers = mine.stream().sorted().map(id -> answer(id, on, wording)).toList();
        return answers.stream()
                .filter(Answer::yes)
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .orElseGet(() -> new Answer(false, texts.text(language, "entitlement.no_mandate")));
    }

    private record Wording(String prefix, String language) {}

    private Answer answer(long id, LocalDate on, Wording wording) {
        var name = organisations.known(id).map(known -> known.data().name());
        if (name.isEmpty()) {
            return new Answer(false, texts.text(wording.language(), "entitlement.unknown"));
        }
        var standing = organisations.standing(id, on);
        return new Answer(standing.member(), sentence(standing, name.get(), wording));
    }

    private String sentence(Standing standing, String name, Wording wording) {
        return switch (standing) {
            case Standing.Never() -> text(wording, "never", name);
            case Standing.Member(var since, Optional<LocalDate> until, _) ->
                    until.map(last -> text(wording, "until", name, since, last))
                            .orElseGet(() -> text(wording, "since", name, since));
            case Standing.Former(var until) -> text(wording, "former", name, until);
            case Standing.Coming(var from) -> text(wording, "coming", name, from);
        };
    }

    private String text(Wording wording, String key, String name, LocalDate... days) {
        var arguments = new Object[days.length + 1];
        arguments[0] = name;
        for (int i = 0; i < days.length; i++) {
            arguments[i + 1] = written(days[i], wording.language());
        }
        return texts.text(wording.language(), wording.prefix() + key, arguments);
    }

    private static String written(LocalDate day, String language) {
        var locale = language.equals("en") ? Locale.UK : Locale.of(language, "BE");
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
