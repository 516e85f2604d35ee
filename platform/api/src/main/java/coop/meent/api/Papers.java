package coop.meent.api;

import java.io.OutputStream;
import java.util.List;

/// Makes papers: PDF files that last (PDF/A-2b), with their fonts inside.
///
/// Outside of transactions, since it takes time: few papers are made at once, and whoever comes
/// when too many wait gets a [MeentException] `BUSY`.
///
/// @since 1.0
@Provided
public interface Papers {
    /// Writes a paper of some pages; made whole before its first byte is written.
    ///
    /// @param to stays open
    void write(Paper paper, OutputStream to);

    /// Writes a paper and after it tables of any length, of which never more than a page is in
    /// memory.
    ///
    /// @param rolls are read row by row, on another thread than the caller's, and closed
    /// @param to stays open
    void write(Paper paper, List<Roll> rolls, OutputStream to);
}
