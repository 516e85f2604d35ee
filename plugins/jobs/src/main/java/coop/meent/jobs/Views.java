package coop.meent.jobs;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import java.util.List;
import java.util.Map;

/// Turns vacancies into what templates read.
final class Views {
    private static final int FRESH_DAYS = 7;

    private final Organisations organisations;
    private final Texts texts;

    Views(Organisations organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    List<VacancyView> all(List<Vacancy> vacancies, Sight sight) {
        return vacancies.stream().map(it -> of(it, sight)).toList();
    }

    List<VacancyView> counted(VacancyLists.Counted counted, Sight sight) {
        Map<Long, Long> visitors = counted.visitors();
        return counted.slice().items().stream()
                .map(it -> of(it, sight, visitors.getOrDefault(it.id(), 0L)))
                .toList();
    }

    VacancyView of(Vacancy vacancy, Sight sight) {
        return of(vacancy, sight, 0);
    }

    VacancyView of(Vacancy vacancy, Sight sight, long visitors) {
        var language = sight.viewer().language();
        var organisation = organisations.find(vacancy.organisation());
        var offer = vacancy.offer();
        return new VacancyView(
                vacancy.id(),
                offer.title(),
                vacancy.path(),
                offer.language(),
                organisation.map(Organisation::name).orElse(""),
                organisation.map(Organisation::path).orElse("/organisations"),
                organisation.map(it -> sector(it.sector(), language)).orElse(""),
                place(offer, language),
                work(offer, language),
                wage(offer.pay()),
                offer.jointCommittee(),
                offer.description(),
                reply(offer),
                offer.closesOn(),
                sight.state(vacancy).code(),
                fresh(vacancy, sight),
                sight.mayChange(vacancy),
                sight.own().contains(vacancy.organisation()),
                offer.visibility() == Visibility.MEMBERS,
                vacancy.refusal(),
                TitleHint.wantsMark(offer.title()),
                visitors,
                vacancy.hidden());
    }

    String sector(String code, String language) {
        return code.isEmpty() ? "" : texts.text(language, "sector." + code);
    }

    private String place(Offer offer, String language) {
        if (!offer.remote()) {
            return offer.place();
        }
        return offer.place().isEmpty()
                ? texts.text(language, "place.home")
                : texts.text(language, "place.or.home", offer.place());
    }

    private String work(Offer offer, String language) {
        var kind = texts.text(language, "employment." + offer.employment().code());
        return offer.hours()
                .map(hours -> texts.text(language, "work.hours", kind, hours))
                .orElse(kind);
    }

    private static VacancyView.Wage wage(Pay pay) {
        return switch (pay) {
            case Pay.Range(var minimum, var maximum, var per) -> {
                var key = minimum == maximum ? "pay.exact." : "pay.range.";
                yield new VacancyView.Wage(key + per.code(), true, minimum, maximum);
            }
            case Pay.BeforeInterview(), Pay.Unpaid() ->
                    new VacancyView.Wage("pay." + pay.kind().code(), false, 0, 0);
        };
    }

    private static VacancyView.Reply reply(Offer offer) {
        var key =
                switch (offer.apply()) {
                    case Apply.ByMail _ -> "apply.mail";
                    case Apply.ByLink _ -> "apply.link";
                    case Apply.Gone _ -> "apply.gone";
                };
        var apply = offer.apply();
        return new VacancyView.Reply(key, apply.href(offer.title()), apply.text());
    }

    private static boolean fresh(Vacancy vacancy, Sight sight) {
        var since = sight.today().minusDays(FRESH_DAYS);
        return vacancy.publishedOn().filter(it -> it.isAfter(since)).isPresent();
    }
}
