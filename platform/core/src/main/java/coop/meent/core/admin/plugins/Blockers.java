package coop.meent.core.admin.plugins;

import coop.meent.api.Viewer;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.Switchboard.Others;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Says which plugins stand in the way of a wish, and grants it when asked to switch those off too.
final class Blockers {
    private static final String OTHERS = "others";
    private static final List<String> REPEATED = List.of("from", "folder");

    private final PluginOverview overview;

    Blockers(PluginOverview overview) {
        this.overview = overview;
    }

    /// Carries a wish out, or shows who stands in its way, with a button that repeats it.
    ///
    /// @param what the last part of the path to which that button sends
    /// @return whether it was carried out
    boolean granted(Context ctx, String id, String what, Consumer<Others> wish) {
        try {
            wish.accept(others(ctx.formParam(OTHERS)));
            return true;
        } catch (PluginRefused refusal) {
            var view = view(ctx, id, what, refusal);
            ctx.status(HttpStatus.CONFLICT)
                    .render("core/admin/plugin-blocked.peb", Map.of("view", view));
            return false;
        }
    }

    private BlockedView view(Context ctx, String id, String what, PluginRefused refusal) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : REPEATED) {
            var value = ctx.formParam(field);
            if (value != null) {
                fields.put(field, value);
            }
        }
        return new BlockedView(
                id,
                String.valueOf(refusal.getMessage()),
                named(Viewer.of(ctx), refusal.blockers()),
                "/admin/plugins/%s/%s".formatted(id, what),
                fields);
    }

    private List<BlockedView.Other> named(Viewer viewer, List<String> ids) {
        var all = ids.isEmpty() ? List.<PluginView>of() : overview.views(viewer);
        return ids.stream().map(id -> new BlockedView.Other(id, name(all, id))).toList();
    }

    private static String name(List<PluginView> all, String id) {
        return all.stream()
                .filter(it -> it.id().equals(id))
                .map(PluginView::name)
                .findFirst()
                .orElse(id);
    }

    /// Carries out what a program wants, or tells it who stands in the way.
    ///
    /// @return whether it was carried out
    static boolean called(Context ctx, Consumer<Others> wish) {
        try {
            wish.accept(others(ctx.queryParam(OTHERS)));
            return true;
        } catch (PluginRefused refusal) {
            ctx.status(HttpStatus.CONFLICT)
                    .json(
                            Map.of(
                                    "type",
                                    "about:blank",
                                    "title",
                                    "Conflict",
                                    "status",
                                    HttpStatus.CONFLICT.getCode(),
                                    "detail",
                                    String.valueOf(refusal.getMessage()),
                                    "blockers",
                                    refusal.blockers()))
                    .contentType("application/problem+json");
            return false;
        }
    }

    private static Others others(@Nullable String asked) {
        return Objects.equals(asked, "off") ? Others.SWITCHED_OFF : Others.KEPT;
    }
}
