package coop.meent.core.themes;

import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.Messages;
import coop.meent.core.text.TypeNames;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one theme gives to everybody; never changes. A request keeps the one that it began with.
final class Dress {
    private final Theme theme;
    private final Ground ground;
    private final List<MessageBundle> ofTheme;
    private final Assets themeAssets;
    private final Pictures pictures;
    private final long number;

    /// What stays when the theme changes.
    ///
    /// @param platform owner of the platform's own pages
    /// @param words its messages
    /// @param clock what time it is, and in which zone times are read
    /// @param wording how messages are said
    /// @param types how the kinds of things are called
    record Ground(
            Owner platform, MessageBundle words, Clock clock, Wording wording, TypeNames types) {}

    Dress(Theme theme, Ground ground, Optional<Dress> former) {
        this.theme = theme;
        this.ground = ground;
        this.number = former.map(it -> it.number + 1).orElse(0L);
        this.pictures = Pictures.named(theme.pictures());
        this.ofTheme =
                theme.layers().stream()
                        .map(it -> MessageBundle.load(it.id(), it.resources()))
                        .toList();
        this.themeAssets =
                new Assets(
                        Resolution.THEME,
                        new Resolution(theme, ground.platform(), ground.platform()),
                        former.map(it -> it.themeAssets));
    }

    /// {@return how many were worn before}
    long number() {
        return number;
    }

    Theme theme() {
        return theme;
    }

    TypeNames types() {
        return ground.types();
    }

    Assets themeAssets() {
        return themeAssets;
    }

    Instant now() {
        return ground.clock().instant();
    }

    /// How an owner looks in this dress.
    record Fitted(Dress dress, Templates templates, Assets assets, Messages messages) {}

    Fitted fit(Owner owner) {
        var resolution = new Resolution(theme, owner, ground.platform());
        var assets = new Assets(owner.id(), resolution, Optional.empty());
        var messages = messages(owner);
        var templates =
                new Templates(
                        resolution,
                        page ->
                                new PageWords(
                                        new PageFunctions(page, messages, this, assets, pictures),
                                        new PageFilters(page, ground.clock().getZone())));
        return new Fitted(this, templates, assets, messages);
    }

    private Messages messages(Owner owner) {
        var chain = new ArrayList<>(ofTheme);
        if (!owner.equals(ground.platform())) {
            chain.add(MessageBundle.load(owner.id(), owner.resources()));
        }
        chain.add(ground.words());
        if (ground.wording().pseudoLocale()) {
            chain.replaceAll(MessageBundle::inPseudoLocale);
        }
        return new Messages(chain, ground.wording().strict(), ground.wording().own());
    }
}
