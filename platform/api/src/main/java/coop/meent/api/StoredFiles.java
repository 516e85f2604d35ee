package coop.meent.api;

import io.javalin.http.Context;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The files that a plugin keeps, on the shelves that it brings.
///
/// A file is taken first, which may last, and then kept in the transaction that writes its id: both
/// are kept or lost together. What is taken and not kept goes after a day. All but [#keep] and
/// [#remove] stay outside of transactions. Needs the capability `files`.
///
/// @since 1.0
@Provided
public interface StoredFiles {
    /// Takes the file of a form, whether it came with the form or in pieces before.
    ///
    /// @param shelf its name
    /// @param field the name of the field
    Taken take(Context ctx, String shelf, String field);

    /// Takes a file that was sent in pieces by the API.
    ///
    /// @param upload its id
    /// @param field for the problem, if there is one
    Taken take(Viewer viewer, String shelf, String upload, String field);

    /// Takes what the plugin itself brings, such as what it made or fetched.
    ///
    /// @param name how to call it
    /// @param content is read to its end, and not closed
    Taken take(Viewer viewer, String shelf, String name, InputStream content);

    /// Keeps a file that was taken, together with all else in this transaction.
    ///
    /// @throws MeentException CONFLICT when it waited for too long or is kept already
    void keep(Transaction tx, StoredFile file);

    /// Removes a file, together with all else in this transaction; one that is not there is no
    /// mistake.
    void remove(Transaction tx, String id);

    /// {@return a file that is kept}
    Optional<StoredFile> find(String id);

    /// {@return those of the files that are kept, in no particular order}
    List<StoredFile> find(Collection<String> ids);

    /// {@return its bytes; the caller closes them}
    ///
    /// @throws MeentException NOT_FOUND when it is not kept
    InputStream open(String id);

    /// {@return the field of a form for a file}
    UploadField field(String shelf);
}
