package coop.meent.core.plugins;

import coop.meent.api.Fragment;
import coop.meent.api.Viewer;
import coop.meent.core.themes.Look;
import coop.meent.core.themes.PageView;
import coop.meent.core.web.SlotPart;
import coop.meent.core.work.watch.Crew;
import coop.meent.core.work.watch.Limit;
import java.util.List;

/// What a plugin adds to pages of others: its crew asks its rule, reads what it needs and renders
/// it, all under one limit.
final class Fragments {
    private final Crew crew;
    private final Look look;

    Fragments(Crew crew, Look look) {
        this.crew = crew;
        this.look = look;
    }

    List<SlotPart> parts(List<Fragment> fragments) {
        return fragments.stream().map(this::part).toList();
    }

    private SlotPart part(Fragment fragment) {
        var what = "the slot " + fragment.slot();
        return new SlotPart(
                fragment.slot(),
                (viewer, page, subject) ->
                        crew.begin(
                                what, Limit.FRAGMENT, () -> html(fragment, viewer, page, subject)));
    }

    private String html(Fragment fragment, Viewer viewer, PageView page, String subject) {
        if (!fragment.access().allows(viewer)) {
            return "";
        }
        return fragment.content()
                .of(viewer, subject)
                .map(model -> look.templates().render(fragment.template(), page, model))
                .orElse("");
    }
}
