package coop.meent.core.web;

import coop.meent.api.Cached;
import coop.meent.api.Flash;
import coop.meent.api.MenuEntry;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import coop.meent.core.text.Messages;
import coop.meent.core.themes.Look;
import coop.meent.core.themes.PageView;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders a template with all that the layout wants to know of the request.
final class Pages {
    /// Whose handler answers: `core` or a plugin's id.
    static final String OWNER = "meent.owner";

    private static final Logger log = LoggerFactory.getLogger(Pages.class);
    private static final String FLASH = "meent_flash";

    private final ViewerSource viewers;
    private final FormTokens tokens;
    private final Addresses addresses;
    private final FooterSource footer;
    private final Remarks remarks = new Remarks();
    private final SafeMode safeMode;

    Pages(
            ViewerSource viewers,
            FormTokens tokens,
            Addresses addresses,
            FooterSource footer,
            SafeMode safeMode) {
        this.footer = footer;
        this.safeMode = safeMode;
        this.viewers = viewers;
        this.tokens = tokens;
        this.addresses = addresses;
    }

    Remarks remarks() {
        return remarks;
    }

    String render(RouteTable table, String template, Map<String, ?> model, Context ctx) {
        var owner = template.substring(0, template.indexOf('/'));
        var look =
                table.look(owner)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "nobody brings the template " + template));
        var page = view(table, look, ctx);
        var whole = new HashMap<String, Object>(model);
        whole.put("slots", FilledSlots.of(table.contributions(), Viewer.of(ctx), page));
        return Part.of(ctx, look.templates().render(template, page, whole));
    }

    private PageView view(RouteTable table, Look look, Context ctx) {
        var viewer = Viewer.of(ctx);
        var language = Language.ofTag(viewer.language()).orElse(Language.NL);
        var said = remarks.with(flashes(look, language, ctx));
        if (!said.isEmpty()) {
            Cached.never(ctx);
        }
        var query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        return new PageView(
                look.messages().text(language, "site.name"),
                "",
                "",
                language,
                ctx.path() + query,
                addresses.base(),
                new PageView.Reader(
                        viewer.signedIn(), viewer.name(), viewer.administrator(), waiting(viewer)),
                closed(viewer) ? List.of() : menu(table, language, viewer, ctx.path()),
                closed(viewer) ? List.of() : footer(look, language),
                said,
                token(ctx),
                "",
                false);
    }

    // nothing that the reader could follow would let them in
    private boolean closed(Viewer viewer) {
        return safeMode.isOn() && !viewer.administrator();
    }

    private int waiting(Viewer viewer) {
        try {
            return viewers.waiting(viewer);
        } catch (RuntimeException withoutDatabase) {
            return 0;
        }
    }

    private String token(Context ctx) {
        try {
            return tokens.token(viewers.session(ctx));
        } catch (RuntimeException withoutDatabase) {
            return "";
        }
    }

    private static List<PageView.Item> menu(
            RouteTable table, Language language, Viewer viewer, String path) {
        return table.contributions().stream()
                .flatMap(owned -> menu(owned, language, viewer, path).stream())
                .toList();
    }

    @SuppressWarnings("IllegalCatch") // a plugin's failure must not take away every page
    private static List<PageView.Item> menu(
            Contribution owned, Language language, Viewer viewer, String path) {
        try {
            return owned.menu().stream()
                    // whoever only lacks a second factor is led to it
                    .filter(entry -> entry.access().rule().test(viewer))
                    .map(entry -> item(owned.look().messages(), entry, language, path))
                    .toList();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            log.warn("the menu of {} is left out", owned.owner(), failure);
            return List.of();
        }
    }

    private static PageView.Item item(
            Messages words, MenuEntry entry, Language language, String path) {
        return new PageView.Item(
                words.text(language, entry.label()), entry.path(), within(path, entry.path()));
    }

    private static boolean within(String path, String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }

    private List<PageView.Item> footer(Look look, Language language) {
        var help = look.messages().text(language, "footer.help");
        return Stream.concat(
                        Stream.of(new PageView.Item(help, "/help", false)),
                        footer.links(language).stream())
                .toList();
    }

    private List<PageView.Flash> flashes(Look look, Language language, Context ctx) {
        var flashes = new ArrayList<PageView.Flash>();
        safeMode.banner(Viewer.of(ctx), ctx.path())
                .map(key -> new PageView.Flash("now", look.messages().text(language, key)))
                .ifPresent(flashes::add);
        said(look, language, ctx).ifPresent(flashes::add);
        return flashes;
    }

    private static Optional<PageView.Flash> said(Look look, Language language, Context ctx) {
        var said =
                Optional.ofNullable(ctx.cookie(FLASH))
                        .filter(key -> key.matches("[a-z][\\w.-]{1,80}"));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        ctx.removeCookie(FLASH, "/");
        return look.messages()
                .find(language, said.get())
                .map(text -> new PageView.Flash("fine", text));
    }

    /// Remembers what the handler wants the next page to say.
    static void rememberFlash(Context ctx) {
        String key = ctx.attribute(Flash.ATTRIBUTE);
        if (key != null) {
            ctx.cookie(new Cookie(FLASH, key, "/", 60, false, true, null, SameSite.LAX));
        }
    }
}
