package coop.meent.soirees.recordings;

import coop.meent.api.Principle;
import coop.meent.api.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What somebody typed of a recording.
///
/// @param link where it lies elsewhere; empty when it comes as a file
/// @param audience a term, or `attendees`
/// @param publicFrom day from which on everybody may see it; may be empty
/// @param tags of principles
/// @param chapters a line for each
/// @param captions WebVTT
record RecordingForm(
        String title,
        String body,
        String language,
        String link,
        String audience,
        String publicFrom,
        List<String> tags,
        String chapters,
        String captions) {
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 5_000;
    private static final int LONGEST_LINK = 1_000;
    private static final int LATEST = 2200;

    static RecordingForm empty(String language) {
        var attendees = Recording.Audience.ATTENDEES;
        return new RecordingForm("", "", language, "", attendees, "", List.of(), "", "");
    }

    static RecordingForm of(Recording it, ZoneId zone) {
        var day = it.audience().publicFrom().map(moment -> moment.atZone(zone).toLocalDate());
        return new RecordingForm(
                it.title(),
                it.words().body(),
                it.language(),
                it.source().link(),
                it.audience().term(),
                day.map(LocalDate::toString).orElse(""),
                it.words().tags(),
                Chapters.typed(it.chapters()),
                it.source().captions());
    }

    static RecordingForm read(Function<String, String> sent, List<String> tags, String captions) {
        return new RecordingForm(
                sent.apply("title").strip(),
                sent.apply("body"),
                sent.apply("language"),
                sent.apply("link").strip(),
                sent.apply("audience"),
                sent.apply("publicFrom").strip(),
                List.copyOf(tags),
                sent.apply("chapters"),
                captions);
    }

    /// {@return what is wrong with it, but for the audience and the file}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty()) {
            problems.add(Problem.of("title", "recordings.problem.title"));
        } else if (title.length() > LONGEST_TITLE) {
            problems.add(Problem.of("title", "recordings.problem.long", LONGEST_TITLE));
        }
        if (!LANGUAGES.contains(language)) {
            problems.add(Problem.of("language", "recordings.problem.language"));
        }
        if (body.length() > LONGEST) {
            problems.add(Problem.of("body", "recordings.problem.long", LONGEST));
        }
        if (!link.isEmpty() && !leads()) {
            problems.add(Problem.of("link", "recordings.problem.link"));
        }
        if (!publicFrom.isEmpty() && day().isEmpty()) {
            problems.add(Problem.of("publicFrom", "recordings.problem.day"));
        }
        if (!tags.stream().allMatch(it -> Principle.of(it).isPresent())) {
            problems.add(Problem.of("tags", "recordings.problem.tags"));
        }
        problems.addAll(Chapters.read(chapters).problems());
        problems.addAll(Captions.read(captions).problems());
        return problems;
    }

    private boolean leads() {
        try {
            var uri = new URI(link);
            return link.length() <= LONGEST_LINK
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(publicFrom)).filter(it -> it.getYear() < LATEST);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// {@return what is to be kept; only of a form without problems}
    Written written(String file, ZoneId zone) {
        return new Written(
                new Recording.Words(title, body.strip(), language, tags),
                file,
                link,
                new Recording.Audience(
                        audience, day().map(it -> it.atStartOfDay(zone).toInstant())),
                Chapters.read(chapters).chapters(),
                Captions.read(captions));
    }
}
