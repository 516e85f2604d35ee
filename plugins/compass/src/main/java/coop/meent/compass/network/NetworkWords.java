package coop.meent.compass.network;

import coop.meent.api.Platform;

/// What turns a release into words, for each page and file the same.
record NetworkWords(Names names, NetworkViews views, FigureViews figures, Files files) {
    static NetworkWords in(Platform platform) {
        var names = new Names(platform.texts(), platform.organisations());
        return new NetworkWords(
                names,
                new NetworkViews(names),
                new FigureViews(platform.texts()),
                new Files(platform.texts(), names));
    }
}
