package coop.meent.api;

/// What a file is, by its content: neither its name nor what the sender says of it counts.
///
/// @since 1.0
public enum FileKind {
    /// JPEG, PNG or GIF; kept without anything that a camera writes beside the picture.
    IMAGE,
    /// MP3, M4A or Ogg.
    AUDIO,
    /// MP4 or WebM.
    VIDEO,
    /// PDF.
    PDF,
    /// Plain text, CSV; also what is written in HTML or SVG, which is never shown as such.
    TEXT,
    /// Documents, sheets and slides of Office or LibreOffice.
    OFFICE
}
