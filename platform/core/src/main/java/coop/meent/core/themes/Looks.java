package coop.meent.core.themes;

import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The active theme over the platform; made anew when the administrator picks another theme.
public final class Looks {
    private final Theme theme;
    private final Owner platform;
    private final ZoneId zone;
    private final boolean strict;
    private final boolean pseudoLocale;
    private final List<MessageBundle> ofTheme;
    private final MessageBundle ofPlatform;
    private final Assets themeAssets;
    private final Parcels parcels = new Parcels();

    /// @param theme the active one
    /// @param platform owner of the platform's own pages
    /// @param zone in which times are read
    /// @param strict whether a missing message is an error, as in tests
    public Looks(Theme theme, Owner platform, ZoneId zone, boolean strict) {
        this(theme, platform, zone, strict, false);
    }

    /// @param pseudoLocale whether every message is shown accented, longer and in brackets
    public Looks(Theme theme, Owner platform, ZoneId zone, boolean strict, boolean pseudoLocale) {
        this.theme = theme;
        this.platform = platform;
        this.zone = zone;
        this.strict = strict;
        this.pseudoLocale = pseudoLocale;
        this.ofTheme =
                theme.layers().stream()
                        .map(it -> MessageBundle.load(it.id(), it.resources()))
                        .toList();
        this.ofPlatform = MessageBundle.load(platform.id(), platform.resources());
        this.themeAssets = new Assets(Resolution.THEME, new Resolution(theme, platform, platform));
    }

    /// {@return the files of the theme, and htmx: what stands under `/assets/theme/`}
    public Assets themeAssets() {
        return themeAssets;
    }

    /// {@return the look of the platform's own pages}
    public Look platform() {
        return of(platform);
    }

    /// {@return a new look; made once for each load of a plugin and forgotten with it}
    public Look of(Owner owner) {
        var resolution = new Resolution(theme, owner, platform);
        var assets = new Assets(owner.id(), resolution);
        var messages = messages(owner);
        var templates =
                new Templates(
                        resolution,
                        page ->
                                new PageWords(
                                        new PageFunctions(
                                                page, messages, themeAssets, assets, parcels),
                                        new PageFilters(page, zone)));
        return new Look(templates, assets, messages);
    }

    private Messages messages(Owner owner) {
        var chain = new ArrayList<>(ofTheme);
        if (!owner.equals(platform)) {
            chain.add(MessageBundle.load(owner.id(), owner.resources()));
        }
        chain.add(ofPlatform);
        if (pseudoLocale) {
            chain.replaceAll(MessageBundle::inPseudoLocale);
        }
        return new Messages(chain, strict);
    }
}
