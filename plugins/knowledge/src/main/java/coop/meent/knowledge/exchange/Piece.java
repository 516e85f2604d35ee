package coop.meent.knowledge.exchange;

import java.util.List;

/// A file that lies ready.
///
/// @param no its place among the articles, from 1
/// @param title of its article
/// @param content the whole file
/// @param headings what can be led to in it
/// @param stored id of a file that is no text; empty for a text
record Piece(
        int no, String path, String title, String content, List<String> headings, String stored) {
    Piece {
        headings = List.copyOf(headings);
    }

    Piece at(int place) {
        return new Piece(place, path, title, content, headings, stored);
    }
}
