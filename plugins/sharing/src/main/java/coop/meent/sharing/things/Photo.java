package coop.meent.sharing.things;

import coop.meent.api.StoredFile;

/// A picture of a thing.
///
/// @param position its place among the others, from 1
/// @param path its address on the site, without language
/// @param alt what it shows, in words
public record Photo(long thing, String file, int position, String path, String alt) {
    /// {@return the address of it made small, for a list}
    public String small() {
        return sized(StoredFile.Size.THUMB);
    }

    /// {@return the address of it as large as a page shows it}
    public String large() {
        return sized(StoredFile.Size.PAGE);
    }

    private String sized(StoredFile.Size size) {
        return switch (size) {
            case THUMB -> path + "?size=thumb";
            case PAGE -> path + "?size=page";
            case FULL -> path;
        };
    }
}
