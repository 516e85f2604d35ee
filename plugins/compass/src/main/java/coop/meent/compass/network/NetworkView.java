package coop.meent.compass.network;

import java.util.List;

/// The newest release as members read it, beside the figures of all together.
public record NetworkView(Edition.Head head, List<Section> sections) {
    /// A view in a list.
    ///
    /// @param number of organisations; 0 once it was taken down
    public record Entry(String title, String path, int number) {
        public boolean up() {
            return number > 0;
        }
    }

    /// Views of one kind.
    ///
    /// @param kind `sector`, `size`, `age` or `crossed`
    /// @param missing titles of those that did not come out
    public record Section(String kind, List<Entry> views, List<String> missing) {}
}
