-- Events, versions and publications are only ever added. Events of one subject form a chain of hashes.

-- The hash of an event: SHA-256 over the JSON text of everything that it says and of the hash before it.
CREATE FUNCTION "event_hash"(e "event") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    e."subject", e."seq", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    e."actor", e."action", e."revision", e."changes", e."detail", e."previous"
  )::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION "event_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_seq integer;
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('event ' || NEW."subject", 0));
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "event"
    WHERE "subject" = NEW."subject" ORDER BY "seq" DESC LIMIT 1;
  NEW."seq" := coalesce(last_seq, 0) + 1;
  NEW."previous" := coalesce(last_hash, '');
  NEW."hash" := "event_hash"(NEW);
  RETURN NEW;
END
$$;

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refused: rows of "%" are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "event_chain" BEFORE INSERT ON "event"
  FOR EACH ROW EXECUTE FUNCTION "event_chain"();

CREATE TRIGGER "event_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "version_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "publication_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "publication"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
