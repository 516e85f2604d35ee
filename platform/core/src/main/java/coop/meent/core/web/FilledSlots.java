package coop.meent.core.web;

import coop.meent.api.Viewer;
import coop.meent.core.data.Generations;
import coop.meent.core.themes.PageView;
import coop.meent.core.themes.Slots;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What everybody adds to the slots of one page. All who add to a slot begin at once; whoever fails
/// or lasts too long leaves its place empty.
final class FilledSlots {
    private static final Logger log = LoggerFactory.getLogger(FilledSlots.class);

    private final List<Contribution> contributions;
    private final Viewer viewer;
    private final PageView page;

    private FilledSlots(List<Contribution> contributions, Viewer viewer, PageView page) {
        this.contributions = contributions;
        this.viewer = viewer;
        this.page = page;
    }

    static Slots of(List<Contribution> contributions, Viewer viewer, PageView page) {
        return new Slots(new FilledSlots(contributions, viewer, page)::html);
    }

    private record Begun(String owner, CompletableFuture<String> html) {}

    private String html(String slot, String subject) {
        var begun =
                contributions.stream()
                        .flatMap(owned ->
                                owned.slots().stream()
                                        .filter(it -> it.slot().equals(slot))
                                        .map(it -> begun(owned.owner(), it, subject)))
                        .toList();
        var html = new StringBuilder();
        begun.forEach(it -> html.append(done(it, slot)));
        return html.toString();
    }

    private Begun begun(String owner, SlotPart part, String subject) {
        Generations.read(owner);
        Generations.read(Generations.SEARCH); // it may look there, on a thread of its own
        return new Begun(owner, part.filling().begin(viewer, page, subject));
    }

    private static String done(Begun begun, String slot) {
        try {
            return begun.html().join();
        } catch (CompletionException failure) {
            log.warn("{} leaves the slot {} empty", begun.owner(), slot, failure.getCause());
            return "";
        }
    }
}
