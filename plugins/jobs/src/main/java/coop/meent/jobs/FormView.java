package coop.meent.jobs;

import coop.meent.api.Organisation;
import coop.meent.api.Problem;
import coop.meent.api.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The form as its template reads it.
///
/// @param path where it is sent to
/// @param back the way out
/// @param fresh whether the vacancy is yet to be made
/// @param values what stands in the fields
/// @param organisations for whom the reader may post; empty for a vacancy that is there
record FormView(
        String path,
        String back,
        boolean fresh,
        Map<String, String> values,
        List<Problem> problems,
        List<Choice> organisations,
        List<Choice> languages,
        List<Choice> visibilities,
        List<Choice> employments,
        List<Choice> pays,
        List<Choice> periods) {
    /// One of the answers to choose from.
    record Choice(String value, String label, String hint) {}

    static FormView fresh(
            VacancyForm form,
            List<Problem> problems,
            List<Organisation> organisations,
            Texts texts,
            String language) {
        var mine =
                organisations.stream()
                        .map(it -> new Choice(Long.toString(it.id()), it.name(), ""))
                        .toList();
        return of("/jobs/new", "/jobs", form, problems, new Words(texts, language, mine));
    }

    static FormView edit(
            Vacancy vacancy,
            VacancyForm form,
            List<Problem> problems,
            Texts texts,
            String language) {
        var words = new Words(texts, language, List.of());
        return of(vacancy.path() + "/edit", vacancy.path(), form, problems, words);
    }

    private record Words(Texts texts, String language, List<Choice> organisations) {
        Choice plain(String kind, String value) {
            return new Choice(value, texts.text(language, kind + "." + value), "");
        }

        Choice hinted(String kind, Coded value) {
            var key = kind + "." + value.code();
            return new Choice(
                    value.code(), texts.text(language, key), texts.text(language, key + ".hint"));
        }

        <E extends Enum<E> & Coded> List<Choice> plain(String kind, E[] values) {
            return Arrays.stream(values).map(it -> plain(kind, it.code())).toList();
        }

        <E extends Enum<E> & Coded> List<Choice> hinted(String kind, E[] values) {
            return Arrays.stream(values).map(it -> hinted(kind, it)).toList();
        }
    }

    private static FormView of(
            String path, String back, VacancyForm form, List<Problem> problems, Words words) {
        return new FormView(
                path,
                back,
                path.endsWith("/new"),
                form.values(),
                problems,
                words.organisations(),
                Stream.of("nl", "fr", "en").map(it -> words.plain("language", it)).toList(),
                words.hinted("visibility", Visibility.values()),
                words.plain("employment", Employment.values()),
                words.hinted("form.pay", Pay.Kind.values()),
                words.plain("form.per", Pay.Per.values()));
    }
}
