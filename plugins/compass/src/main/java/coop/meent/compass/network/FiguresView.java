package coop.meent.compass.network;

import java.util.List;

/// The figures of a view as a page shows them.
///
/// @param own whose score lies beside them; empty for none
/// @param scan of that score; 0 for none
public record FiguresView(int number, List<Row> rows, String own, int scan) {
    /// A principle.
    ///
    /// @param from the lower end of the band, as text
    /// @param to its upper end
    /// @param shares in per cent, of those at 1, 2, 3, 4 and 5 points
    public record Row(
            int number,
            String title,
            String from,
            String to,
            Bar bar,
            List<Integer> shares,
            String own) {}

    /// Where things lie on a drawing of 240 wide, on which 1 stands at 12 and 5 at 228.
    ///
    /// @param from where the band begins
    /// @param own where the reader's own score lies; 0 without one
    public record Bar(int from, int width, int own) {}
}
