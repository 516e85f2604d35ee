package coop.meent.soirees.afterwards.speakers;

import coop.meent.api.Problem;
import coop.meent.soirees.typed.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What was typed of a speaker.
///
/// @param person number of who may write the page too; empty for nobody
record SpeakerForm(String name, String title, String bio, String person) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 4_000;

    static final SpeakerForm EMPTY = new SpeakerForm("", "", "", "");

    SpeakerForm {
        name = Asked.clean(name).strip();
        title = Asked.clean(title).strip();
        bio = Asked.clean(bio).strip();
    }

    static SpeakerForm read(Function<String, String> sent) {
        return new SpeakerForm(
                sent.apply("name"), sent.apply("title"), sent.apply("bio"), sent.apply("person"));
    }

    static SpeakerForm of(Speaker it) {
        return new SpeakerForm(it.name(), it.title(), it.bio(), "");
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "afterwards.problem.name"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "afterwards.problem.long", LONGEST_NAME));
        }
        if (title.length() > LONGEST_NAME) {
            problems.add(Problem.of("title", "afterwards.problem.long", LONGEST_NAME));
        }
        if (bio.length() > LONGEST) {
            problems.add(Problem.of("bio", "afterwards.problem.long", LONGEST));
        }
        return problems;
    }
}
