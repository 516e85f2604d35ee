-- Extracts that are too long for one answer: made part by part, as certificates for everybody are.
ALTER TABLE shares.paper_batch
    ADD COLUMN kind text NOT NULL DEFAULT 'CERTIFICATES'
        CHECK (kind IN ('CERTIFICATES', 'EXTRACT')),
    ADD COLUMN class integer,
    ADD COLUMN language text NOT NULL DEFAULT '',
    ADD CHECK (kind = 'EXTRACT' OR class IS NULL);
ALTER TABLE shares.paper_batch ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN language DROP DEFAULT;
ALTER TABLE shares.paper_file RENAME COLUMN holder TO no;
COMMENT ON COLUMN shares.paper_batch.class IS 'of the extract of one class';
COMMENT ON COLUMN shares.paper_batch.language IS 'of an extract; certificates are in that of each holder';
COMMENT ON COLUMN shares.paper_file.no IS 'number of the holder of a certificate, or of the part of an extract';
