CREATE FUNCTION public.disputes_mark_0_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_0_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_0_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.id UNION SELECT NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_10_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT OLD.other_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_10_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id UNION SELECT NEW.other_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_10_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT OLD.other_id UNION SELECT NEW.dispute_id UNION SELECT NEW.other_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_11_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_claim WHERE id = OLD.claim_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_11_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_claim WHERE id = NEW.claim_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_11_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_claim WHERE id = OLD.claim_id UNION SELECT dispute_id FROM disputes_claim WHERE id = NEW.claim_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_12_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_source WHERE id = OLD.source_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_12_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_source WHERE id = NEW.source_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_12_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_source WHERE id = OLD.source_id UNION SELECT dispute_id FROM disputes_source WHERE id = NEW.source_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_13_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_13_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_13_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.id UNION SELECT NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_14_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_14_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_14_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.party_id UNION SELECT NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_15_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.party_id UNION SELECT OLD.other_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_15_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.party_id UNION SELECT NEW.other_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_15_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'party', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.party_id UNION SELECT OLD.other_id UNION SELECT NEW.party_id UNION SELECT NEW.other_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_16_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_16_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_16_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.id UNION SELECT NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_17_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_17_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_17_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.system_id UNION SELECT NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_18_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_18_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_18_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.system_id UNION SELECT NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_19_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'court', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_19_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'court', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_19_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'court', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.id UNION SELECT NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_1_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_1_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_1_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_20_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'court', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.court_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_20_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'court', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.court_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_20_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'court', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.court_id UNION SELECT NEW.court_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_21_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT (OLD.name IS DISTINCT FROM NEW.name OR OLD.native_name IS DISTINCT FROM NEW.native_name) THEN RETURN NULL; END IF; PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_participation WHERE party_id = NEW.id UNION SELECT dispute_id FROM disputes_event WHERE party_id = NEW.id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = NEW.id UNION SELECT i.dispute_id FROM disputes_systematissue i JOIN disputes_system s ON s.id = i.system_id WHERE s.developer_id = NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_22_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT (OLD.name IS DISTINCT FROM NEW.name OR OLD.native_name IS DISTINCT FROM NEW.native_name) THEN RETURN NULL; END IF; PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT id FROM disputes_system WHERE developer_id = NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_23_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT id FROM disputes_system WHERE developer_id = OLD.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_23_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT id FROM disputes_system WHERE developer_id = NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_23_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT id FROM disputes_system WHERE developer_id = OLD.party_id UNION SELECT id FROM disputes_system WHERE developer_id = NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_24_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_participation WHERE party_id = OLD.party_id UNION SELECT dispute_id FROM disputes_event WHERE party_id = OLD.party_id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = OLD.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_24_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_participation WHERE party_id = NEW.party_id UNION SELECT dispute_id FROM disputes_event WHERE party_id = NEW.party_id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_24_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_participation WHERE party_id = OLD.party_id UNION SELECT dispute_id FROM disputes_event WHERE party_id = OLD.party_id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = OLD.party_id UNION SELECT dispute_id FROM disputes_participation WHERE party_id = NEW.party_id UNION SELECT dispute_id FROM disputes_event WHERE party_id = NEW.party_id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_25_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT (OLD.name IS DISTINCT FROM NEW.name OR OLD.developer_id IS DISTINCT FROM NEW.developer_id) THEN RETURN NULL; END IF; PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_26_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = OLD.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_26_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_26_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = OLD.system_id UNION SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_27_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = OLD.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_27_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_27_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = OLD.system_id UNION SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_28_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT (OLD.name IS DISTINCT FROM NEW.name OR OLD.native_name IS DISTINCT FROM NEW.native_name OR OLD.citation_name IS DISTINCT FROM NEW.citation_name) THEN RETURN NULL; END IF; PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_proceeding WHERE court_id = NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_29_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_proceeding WHERE court_id = OLD.court_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_29_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_proceeding WHERE court_id = NEW.court_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_29_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_proceeding WHERE court_id = OLD.court_id UNION SELECT dispute_id FROM disputes_proceeding WHERE court_id = NEW.court_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_2_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_2_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_2_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_30_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE OLD.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_30_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE NEW.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_30_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE OLD.id IS NOT NULL UNION SELECT 0 WHERE NEW.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_31_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE OLD.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_31_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE NEW.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_31_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE OLD.id IS NOT NULL UNION SELECT 0 WHERE NEW.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_32_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE OLD.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_32_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE NEW.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_32_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT (OLD.url IS DISTINCT FROM NEW.url OR OLD.state IS DISTINCT FROM NEW.state OR OLD.failures IS DISTINCT FROM NEW.failures OR OLD.archive_url IS DISTINCT FROM NEW.archive_url) THEN RETURN NULL; END IF; PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'history', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, true FROM (SELECT 0 WHERE NEW.id IS NOT NULL) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_3_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_3_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_3_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_4_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_4_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_4_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_5_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_5_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_5_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_6_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_6_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_6_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_7_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_7_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_7_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_8_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_8_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_8_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_9_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_9_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_9_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_user (
    id integer NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);
CREATE TABLE public.auth_user_groups (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.auth_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.auth_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_user_user_permissions (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);
ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);
ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);
ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_affiliation (
    id bigint NOT NULL,
    how character varying(20) NOT NULL,
    other_id bigint NOT NULL,
    party_id bigint NOT NULL,
    CONSTRAINT affiliation_to_another CHECK ((NOT (party_id = other_id)))
);
ALTER TABLE public.disputes_affiliation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_affiliation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_amount (
    id bigint NOT NULL,
    amount numeric(15,2) NOT NULL,
    currency character varying(3) NOT NULL,
    what character varying(20) NOT NULL,
    dispute_id bigint NOT NULL,
    CONSTRAINT amount_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT amount_with_currency CHECK (((currency)::text ~ '^[A-Z]{3}$'::text))
);
ALTER TABLE public.disputes_amount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_amount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_citation (
    id bigint NOT NULL,
    amount_id bigint,
    claim_id bigint,
    event_id bigint,
    source_id bigint NOT NULL,
    CONSTRAINT citation_for_one_fact CHECK ((((amount_id IS NULL) AND (claim_id IS NOT NULL) AND (event_id IS NULL)) OR ((amount_id IS NULL) AND (claim_id IS NULL) AND (event_id IS NOT NULL)) OR ((amount_id IS NOT NULL) AND (claim_id IS NULL) AND (event_id IS NULL))))
);
ALTER TABLE public.disputes_citation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_citation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_claim (
    id bigint NOT NULL,
    number smallint NOT NULL,
    kind character varying(30) NOT NULL,
    summary text NOT NULL,
    legal_basis text NOT NULL,
    relief_sought text NOT NULL,
    status character varying(20) NOT NULL,
    status_on character varying(10) COLLATE pg_catalog."C",
    dispute_id bigint NOT NULL,
    CONSTRAINT claim_date_well_formed CHECK ((((status_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (status_on IS NULL))),
    CONSTRAINT claim_filled CHECK (((NOT ((kind)::text = ''::text)) AND (NOT (summary = ''::text)) AND (NOT ((status)::text = ''::text)))),
    CONSTRAINT disputes_claim_number_check CHECK ((number >= 0))
);
ALTER TABLE public.disputes_claim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_claimparty (
    id bigint NOT NULL,
    side character varying(10) NOT NULL,
    claim_id bigint NOT NULL,
    party_id bigint NOT NULL
);
ALTER TABLE public.disputes_claimparty ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_claimparty_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_court (
    id bigint NOT NULL,
    slug character varying(80) NOT NULL,
    name character varying(200) NOT NULL,
    name_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    jurisdiction character varying(6) NOT NULL,
    level character varying(20) NOT NULL,
    courtlistener_id character varying(30) NOT NULL,
    citation_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    citation_name character varying(100) NOT NULL,
    native_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    native_name character varying(200) NOT NULL,
    CONSTRAINT court_filled CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT court_jurisdiction_shape CHECK (((jurisdiction)::text ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'::text)),
    CONSTRAINT court_slug_shape CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
ALTER TABLE public.disputes_court ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_court_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_courtalias (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    name_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    court_id bigint NOT NULL,
    spelling character varying(500) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT court_alias_filled CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE public.disputes_courtalias ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_courtalias_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_delivery (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    attempts smallint NOT NULL,
    next_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone,
    status smallint,
    problem character varying(200) NOT NULL,
    revision_id bigint,
    webhook_id bigint NOT NULL,
    CONSTRAINT disputes_delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT disputes_delivery_status_check CHECK ((status >= 0))
);
ALTER TABLE public.disputes_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_dispute (
    id bigint NOT NULL,
    slug character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    title_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    kind character varying(20) NOT NULL,
    summary text NOT NULL,
    jurisdiction character varying(2) NOT NULL,
    status character varying(20) NOT NULL,
    status_as_of character varying(10) NOT NULL COLLATE pg_catalog."C",
    stage character varying(30) NOT NULL,
    prevailing character varying(20) NOT NULL,
    final boolean,
    opened_on character varying(10) NOT NULL COLLATE pg_catalog."C",
    closed_on character varying(10) COLLATE pg_catalog."C",
    checked_on date NOT NULL,
    record_state character varying(10) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    author_id integer,
    based_on integer,
    claims_given smallint NOT NULL,
    copy_of_id bigint,
    events_given smallint NOT NULL,
    sources_given smallint NOT NULL,
    submitted_at timestamp with time zone,
    submitted_by_id integer,
    version integer NOT NULL,
    published_at timestamp with time zone,
    corrected_at timestamp with time zone,
    CONSTRAINT dispute_closed_after_opened CHECK (((closed_on IS NULL) OR ((closed_on)::text >= "left"((opened_on)::text, length((closed_on)::text))))),
    CONSTRAINT dispute_closing_date_if_closed CHECK (((closed_on IS NULL) OR ((status)::text = ANY ((ARRAY['decided'::character varying, 'settled'::character varying, 'dismissed'::character varying, 'withdrawn'::character varying, 'resolved'::character varying, 'consolidated'::character varying])::text[])))),
    CONSTRAINT dispute_copy_not_public CHECK (((copy_of_id IS NULL) OR ((record_state)::text = ANY ((ARRAY['draft'::character varying, 'in_review'::character varying])::text[])))),
    CONSTRAINT dispute_dates_well_formed CHECK (((((opened_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (opened_on IS NULL)) AND (((closed_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (closed_on IS NULL)) AND (((status_as_of)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (status_as_of IS NULL)))),
    CONSTRAINT dispute_filled CHECK (((NOT ((title)::text = ''::text)) AND (NOT (summary = ''::text)) AND (NOT ((kind)::text = ''::text)) AND (NOT ((status)::text = ''::text)))),
    CONSTRAINT dispute_final_if_prevailing CHECK (((final IS NULL) OR (NOT ((prevailing)::text = ''::text)))),
    CONSTRAINT dispute_jurisdiction_shape CHECK (((jurisdiction)::text ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT dispute_prevailing_if_decided CHECK ((((prevailing)::text = ''::text) OR ((status)::text = ANY ((ARRAY['decided'::character varying, 'on_appeal'::character varying])::text[])))),
    CONSTRAINT dispute_record_state_known CHECK (((record_state)::text = ANY ((ARRAY['draft'::character varying, 'in_review'::character varying, 'published'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT dispute_slug_shape CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT dispute_stage_if_suit CHECK ((((stage)::text = ''::text) OR ((kind)::text = ANY ((ARRAY['lawsuit'::character varying, 'class_action'::character varying, 'criminal_case'::character varying])::text[])))),
    CONSTRAINT disputes_dispute_based_on_check CHECK ((based_on >= 0)),
    CONSTRAINT disputes_dispute_claims_given_check CHECK ((claims_given >= 0)),
    CONSTRAINT disputes_dispute_events_given_check CHECK ((events_given >= 0)),
    CONSTRAINT disputes_dispute_sources_given_check CHECK ((sources_given >= 0)),
    CONSTRAINT disputes_dispute_version_check CHECK ((version >= 0))
);
ALTER TABLE public.disputes_dispute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_dispute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_dispute_writers (
    id bigint NOT NULL,
    dispute_id bigint NOT NULL,
    user_id integer NOT NULL
);
ALTER TABLE public.disputes_dispute_writers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_dispute_writers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_entry (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    key bigint NOT NULL,
    owner bigint NOT NULL,
    exact text NOT NULL,
    title text NOT NULL,
    names text NOT NULL,
    body text NOT NULL,
    labels text NOT NULL,
    exact_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, exact)) STORED,
    title_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, title)) STORED,
    names_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, names)) STORED,
    body_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, body)) STORED,
    labels_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, labels)) STORED
);
ALTER TABLE public.disputes_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_event (
    id bigint NOT NULL,
    number smallint NOT NULL,
    date character varying(10) NOT NULL COLLATE pg_catalog."C",
    kind character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    title character varying(250) NOT NULL,
    detail text NOT NULL,
    dispute_id bigint NOT NULL,
    party_id bigint,
    corrected_at timestamp with time zone NOT NULL,
    shown_at timestamp with time zone NOT NULL,
    CONSTRAINT disputes_event_number_check CHECK ((number >= 0)),
    CONSTRAINT event_date_well_formed CHECK (((((date)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (date IS NULL)) AND (date IS NOT NULL))),
    CONSTRAINT event_filled CHECK (((NOT ((kind)::text = ''::text)) AND (NOT ((title)::text = ''::text))))
);
ALTER TABLE public.disputes_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_formeraddress (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    slug character varying(80) NOT NULL,
    number smallint NOT NULL,
    leads_to character varying(80) NOT NULL,
    leads_to_number smallint NOT NULL,
    reason text NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT disputes_formeraddress_leads_to_number_check CHECK ((leads_to_number >= 0)),
    CONSTRAINT disputes_formeraddress_number_check CHECK ((number >= 0)),
    CONSTRAINT former_address_leads_away CHECK (((NOT ((leads_to)::text = (slug)::text)) OR (NOT (leads_to_number = number))))
);
ALTER TABLE public.disputes_formeraddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_formeraddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_link (
    id bigint NOT NULL,
    url character varying(1000) NOT NULL,
    state character varying(10) NOT NULL,
    status smallint,
    final_url character varying(1000) NOT NULL,
    problem character varying(200) NOT NULL,
    failures smallint NOT NULL,
    checked_at timestamp with time zone,
    seen_at timestamp with time zone,
    archive_url character varying(1000) NOT NULL,
    archive_asked_at timestamp with time zone,
    CONSTRAINT disputes_link_failures_check CHECK ((failures >= 0)),
    CONSTRAINT disputes_link_status_check CHECK ((status >= 0))
);
ALTER TABLE public.disputes_link ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_link_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_loadedrecord (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    slug character varying(80) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    loaded_at timestamp with time zone NOT NULL
);
ALTER TABLE public.disputes_loadedrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_loadedrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_mark (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    key bigint NOT NULL,
    number bigint NOT NULL,
    token bigint NOT NULL,
    is_indexed boolean NOT NULL
);
COMMENT ON TABLE public.disputes_mark IS '57ca6c7f067120141cc5aee4e57749ceca89317138d68e85e2d65cf275467031';
ALTER TABLE public.disputes_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE SEQUENCE public.disputes_mark_numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.disputes_merger (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    survivor character varying(80) NOT NULL,
    gone character varying(80) NOT NULL,
    before jsonb NOT NULL,
    reason text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    by_id integer,
    undone_by_id integer
);
ALTER TABLE public.disputes_merger ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_merger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_opening (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id integer NOT NULL,
    dispute_id bigint NOT NULL
);
ALTER TABLE public.disputes_opening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_opening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_participation (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    note text NOT NULL,
    dispute_id bigint NOT NULL,
    party_id bigint NOT NULL
);
ALTER TABLE public.disputes_participation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_participation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_party (
    id bigint NOT NULL,
    slug character varying(80) NOT NULL,
    name character varying(200) NOT NULL,
    name_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    native_name character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    country character varying(2) NOT NULL,
    description text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    native_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT party_country_shape CHECK ((((country)::text = ''::text) OR ((country)::text ~ '^[A-Z]{2}$'::text))),
    CONSTRAINT party_filled CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((kind)::text = ''::text)))),
    CONSTRAINT party_slug_shape CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
ALTER TABLE public.disputes_party ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_party_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_partyalias (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    name_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    party_id bigint NOT NULL,
    spelling character varying(500) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT party_alias_filled CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE public.disputes_partyalias ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_partyalias_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_proceeding (
    id bigint NOT NULL,
    docket_number character varying(100) NOT NULL,
    filed_on character varying(10) COLLATE pg_catalog."C",
    closed_on character varying(10) COLLATE pg_catalog."C",
    judges text NOT NULL,
    courtlistener_docket_id bigint,
    court_id bigint NOT NULL,
    dispute_id bigint NOT NULL,
    CONSTRAINT disputes_proceeding_courtlistener_docket_id_check CHECK ((courtlistener_docket_id >= 0)),
    CONSTRAINT proceeding_closed_after_filed CHECK (((closed_on IS NULL) OR (filed_on IS NULL) OR ((closed_on)::text >= "left"((filed_on)::text, length((closed_on)::text))))),
    CONSTRAINT proceeding_dates_well_formed CHECK (((((filed_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (filed_on IS NULL)) AND (((closed_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (closed_on IS NULL))))
);
ALTER TABLE public.disputes_proceeding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_proceeding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_relation (
    id bigint NOT NULL,
    how character varying(20) NOT NULL,
    dispute_id bigint NOT NULL,
    other_id bigint NOT NULL,
    CONSTRAINT relation_to_another CHECK ((NOT (dispute_id = other_id)))
);
ALTER TABLE public.disputes_relation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_relation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_reviewnote (
    id bigint NOT NULL,
    step character varying(10) NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    by_id integer,
    dispute_id bigint NOT NULL
);
ALTER TABLE public.disputes_reviewnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_reviewnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_revision (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    slug character varying(80) NOT NULL,
    number integer NOT NULL,
    title character varying(250) NOT NULL,
    text text NOT NULL,
    what character varying(20) NOT NULL,
    reason text NOT NULL,
    accepted jsonb NOT NULL,
    writers jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    is_public boolean NOT NULL,
    is_hidden boolean NOT NULL,
    by_id integer,
    CONSTRAINT disputes_revision_number_check CHECK ((number >= 0)),
    CONSTRAINT revision_filled CHECK (((NOT (reason = ''::text)) AND (NOT (text = ''::text)) AND (NOT ((what)::text = ''::text))))
);
ALTER TABLE public.disputes_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_revision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_source (
    id bigint NOT NULL,
    number smallint NOT NULL,
    url character varying(1000) NOT NULL,
    title character varying(300) NOT NULL,
    publisher character varying(200) NOT NULL,
    author character varying(200) NOT NULL,
    published_on character varying(10) COLLATE pg_catalog."C",
    language character varying(12) NOT NULL,
    kind character varying(20) NOT NULL,
    archive_url character varying(1000) NOT NULL,
    dispute_id bigint NOT NULL,
    CONSTRAINT disputes_source_number_check CHECK ((number >= 0)),
    CONSTRAINT source_date_well_formed CHECK ((((published_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (published_on IS NULL))),
    CONSTRAINT source_filled CHECK (((NOT ((url)::text = ''::text)) AND (NOT ((title)::text = ''::text)) AND (NOT ((publisher)::text = ''::text)) AND (NOT ((language)::text = ''::text)) AND (NOT ((kind)::text = ''::text))))
);
ALTER TABLE public.disputes_source ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_source_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_statuschange (
    id bigint NOT NULL,
    status character varying(20) NOT NULL,
    prevailing character varying(20) NOT NULL,
    as_of character varying(10) NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp with time zone NOT NULL,
    dispute_id bigint NOT NULL,
    CONSTRAINT status_change_date_well_formed CHECK ((((as_of)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (as_of IS NULL)))
);
ALTER TABLE public.disputes_statuschange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_statuschange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_suggestion (
    id bigint NOT NULL,
    reference character varying(12) NOT NULL,
    kind character varying(12) NOT NULL,
    about character varying(200) NOT NULL,
    field character varying(100) NOT NULL,
    link character varying(1000) NOT NULL,
    text text NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    sender character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    answer text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id integer,
    dispute_id bigint,
    CONSTRAINT suggestion_filled CHECK (((NOT (text = ''::text)) AND (NOT ((kind)::text = ''::text)) AND (NOT ((reference)::text = ''::text))))
);
ALTER TABLE public.disputes_suggestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_suggestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_system (
    id bigint NOT NULL,
    slug character varying(80) NOT NULL,
    name character varying(200) NOT NULL,
    name_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    released_on character varying(10) COLLATE pg_catalog."C",
    entered_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    developer_id bigint,
    CONSTRAINT system_date_well_formed CHECK ((((released_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (released_on IS NULL))),
    CONSTRAINT system_filled CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT system_slug_shape CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
ALTER TABLE public.disputes_system ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_system_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_systemalias (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    name_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    system_id bigint NOT NULL,
    spelling character varying(500) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT system_alias_filled CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE public.disputes_systemalias ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_systemalias_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_systematissue (
    id bigint NOT NULL,
    dispute_id bigint NOT NULL,
    system_id bigint NOT NULL
);
ALTER TABLE public.disputes_systematissue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_systematissue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_systemmodality (
    id bigint NOT NULL,
    modality character varying(20) NOT NULL,
    system_id bigint NOT NULL
);
ALTER TABLE public.disputes_systemmodality ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_systemmodality_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_webhook (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    url character varying(1000) NOT NULL,
    query character varying(1000) NOT NULL,
    is_active boolean NOT NULL,
    secret character varying(120) NOT NULL,
    former_secret character varying(120) NOT NULL,
    secret_changed_at timestamp with time zone,
    since timestamp with time zone NOT NULL,
    seen bigint NOT NULL,
    why_stopped character varying(200) NOT NULL,
    CONSTRAINT webhook_filled CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((url)::text = ''::text)) AND (NOT ((secret)::text = ''::text))))
);
ALTER TABLE public.disputes_webhook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_webhook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.disputes_workatissue (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    dispute_id bigint NOT NULL
);
ALTER TABLE public.disputes_workatissue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_workatissue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id integer NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);
ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.otp_static_staticdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    user_id integer NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_static_staticdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0))
);
ALTER TABLE public.otp_static_staticdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_staticdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.otp_static_statictoken (
    id integer NOT NULL,
    token character varying(16) NOT NULL,
    device_id integer NOT NULL
);
ALTER TABLE public.otp_static_statictoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_statictoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.otp_totp_totpdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    key character varying(80) NOT NULL,
    step smallint NOT NULL,
    t0 bigint NOT NULL,
    digits smallint NOT NULL,
    tolerance smallint NOT NULL,
    drift smallint NOT NULL,
    last_t bigint NOT NULL,
    user_id integer NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_totp_totpdevice_digits_check CHECK ((digits >= 0)),
    CONSTRAINT otp_totp_totpdevice_step_check CHECK ((step >= 0)),
    CONSTRAINT otp_totp_totpdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0)),
    CONSTRAINT otp_totp_totpdevice_tolerance_check CHECK ((tolerance >= 0))
);
ALTER TABLE public.otp_totp_totpdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_totp_totpdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public.auth_group VALUES
	(1, 'Contributors'),
	(2, 'Reviewers');
INSERT INTO public.auth_group_permissions VALUES
	(1, 1, 1),
	(2, 1, 2),
	(3, 1, 4),
	(4, 1, 6),
	(5, 1, 7),
	(6, 1, 9),
	(7, 1, 13),
	(8, 1, 17),
	(9, 1, 22),
	(10, 1, 23),
	(11, 1, 25),
	(12, 1, 33),
	(13, 1, 49),
	(14, 1, 57),
	(15, 1, 66),
	(16, 1, 67),
	(17, 1, 69),
	(18, 1, 101),
	(19, 1, 117),
	(20, 2, 1),
	(21, 2, 2),
	(22, 2, 3),
	(23, 2, 129),
	(24, 2, 5),
	(25, 2, 6),
	(26, 2, 7),
	(27, 2, 8),
	(28, 2, 9),
	(29, 2, 4),
	(30, 2, 13),
	(31, 2, 17),
	(32, 2, 22),
	(33, 2, 23),
	(34, 2, 24),
	(35, 2, 25),
	(36, 2, 33),
	(37, 2, 49),
	(38, 2, 57),
	(39, 2, 66),
	(40, 2, 67),
	(41, 2, 68),
	(42, 2, 69),
	(43, 2, 99),
	(44, 2, 101),
	(45, 2, 105),
	(46, 2, 115),
	(47, 2, 117),
	(48, 2, 119),
	(49, 2, 121),
	(50, 2, 122),
	(51, 2, 123),
	(52, 2, 124),
	(53, 2, 125),
	(54, 2, 127);
INSERT INTO public.auth_permission VALUES
	(1, 'Can add dispute', 1, 'add_dispute'),
	(2, 'Can change dispute', 1, 'change_dispute'),
	(3, 'Can delete dispute', 1, 'delete_dispute'),
	(4, 'Can view dispute', 1, 'view_dispute'),
	(5, 'Can publish, send back, withdraw and merge', 1, 'publish_dispute'),
	(6, 'Can add court', 2, 'add_court'),
	(7, 'Can change court', 2, 'change_court'),
	(8, 'Can delete court', 2, 'delete_court'),
	(9, 'Can view court', 2, 'view_court'),
	(10, 'Can add claim', 3, 'add_claim'),
	(11, 'Can change claim', 3, 'change_claim'),
	(12, 'Can delete claim', 3, 'delete_claim'),
	(13, 'Can view claim', 3, 'view_claim'),
	(14, 'Can add amount', 4, 'add_amount'),
	(15, 'Can change amount', 4, 'change_amount'),
	(16, 'Can delete amount', 4, 'delete_amount'),
	(17, 'Can view amount', 4, 'view_amount'),
	(18, 'Can add loaded record', 5, 'add_loadedrecord'),
	(19, 'Can change loaded record', 5, 'change_loadedrecord'),
	(20, 'Can delete loaded record', 5, 'delete_loadedrecord'),
	(21, 'Can view loaded record', 5, 'view_loadedrecord'),
	(22, 'Can add party', 6, 'add_party'),
	(23, 'Can change party', 6, 'change_party'),
	(24, 'Can delete party', 6, 'delete_party'),
	(25, 'Can view party', 6, 'view_party'),
	(26, 'Can add participation', 7, 'add_participation'),
	(27, 'Can change participation', 7, 'change_participation'),
	(28, 'Can delete participation', 7, 'delete_participation'),
	(29, 'Can view participation', 7, 'view_participation'),
	(30, 'Can add event', 8, 'add_event'),
	(31, 'Can change event', 8, 'change_event'),
	(32, 'Can delete event', 8, 'delete_event'),
	(33, 'Can view event', 8, 'view_event'),
	(34, 'Can add claim party', 9, 'add_claimparty'),
	(35, 'Can change claim party', 9, 'change_claimparty'),
	(36, 'Can delete claim party', 9, 'delete_claimparty'),
	(37, 'Can view claim party', 9, 'view_claimparty'),
	(38, 'Can add affiliation', 10, 'add_affiliation'),
	(39, 'Can change affiliation', 10, 'change_affiliation'),
	(40, 'Can delete affiliation', 10, 'delete_affiliation'),
	(41, 'Can view affiliation', 10, 'view_affiliation'),
	(42, 'Can add other name', 11, 'add_partyalias'),
	(43, 'Can change other name', 11, 'change_partyalias'),
	(44, 'Can delete other name', 11, 'delete_partyalias'),
	(45, 'Can view other name', 11, 'view_partyalias'),
	(46, 'Can add proceeding', 12, 'add_proceeding'),
	(47, 'Can change proceeding', 12, 'change_proceeding'),
	(48, 'Can delete proceeding', 12, 'delete_proceeding'),
	(49, 'Can view proceeding', 12, 'view_proceeding'),
	(50, 'Can add relation', 13, 'add_relation'),
	(51, 'Can change relation', 13, 'change_relation'),
	(52, 'Can delete relation', 13, 'delete_relation'),
	(53, 'Can view relation', 13, 'view_relation'),
	(54, 'Can add source', 14, 'add_source'),
	(55, 'Can change source', 14, 'change_source'),
	(56, 'Can delete source', 14, 'delete_source'),
	(57, 'Can view source', 14, 'view_source'),
	(58, 'Can add citation', 15, 'add_citation'),
	(59, 'Can change citation', 15, 'change_citation'),
	(60, 'Can delete citation', 15, 'delete_citation'),
	(61, 'Can view citation', 15, 'view_citation'),
	(62, 'Can add status change', 16, 'add_statuschange'),
	(63, 'Can change status change', 16, 'change_statuschange'),
	(64, 'Can delete status change', 16, 'delete_statuschange'),
	(65, 'Can view status change', 16, 'view_statuschange'),
	(66, 'Can add AI system', 17, 'add_system'),
	(67, 'Can change AI system', 17, 'change_system'),
	(68, 'Can delete AI system', 17, 'delete_system'),
	(69, 'Can view AI system', 17, 'view_system'),
	(70, 'Can add other name', 18, 'add_systemalias'),
	(71, 'Can change other name', 18, 'change_systemalias'),
	(72, 'Can delete other name', 18, 'delete_systemalias'),
	(73, 'Can view other name', 18, 'view_systemalias'),
	(74, 'Can add AI system at issue', 19, 'add_systematissue'),
	(75, 'Can change AI system at issue', 19, 'change_systematissue'),
	(76, 'Can delete AI system at issue', 19, 'delete_systematissue'),
	(77, 'Can view AI system at issue', 19, 'view_systematissue'),
	(78, 'Can add system modality', 20, 'add_systemmodality'),
	(79, 'Can change system modality', 20, 'change_systemmodality'),
	(80, 'Can delete system modality', 20, 'delete_systemmodality'),
	(81, 'Can view system modality', 20, 'view_systemmodality'),
	(82, 'Can add work at issue', 21, 'add_workatissue'),
	(83, 'Can change work at issue', 21, 'change_workatissue'),
	(84, 'Can delete work at issue', 21, 'delete_workatissue'),
	(85, 'Can view work at issue', 21, 'view_workatissue'),
	(86, 'Can add entry', 22, 'add_entry'),
	(87, 'Can change entry', 22, 'change_entry'),
	(88, 'Can delete entry', 22, 'delete_entry'),
	(89, 'Can view entry', 22, 'view_entry'),
	(90, 'Can add mark', 23, 'add_mark'),
	(91, 'Can change mark', 23, 'change_mark'),
	(92, 'Can delete mark', 23, 'delete_mark'),
	(93, 'Can view mark', 23, 'view_mark'),
	(94, 'Can add former address', 24, 'add_formeraddress'),
	(95, 'Can change former address', 24, 'change_formeraddress'),
	(96, 'Can delete former address', 24, 'delete_formeraddress'),
	(97, 'Can view former address', 24, 'view_formeraddress'),
	(98, 'Can add link', 25, 'add_link'),
	(99, 'Can change link', 25, 'change_link'),
	(100, 'Can delete link', 25, 'delete_link');
INSERT INTO public.auth_permission VALUES
	(101, 'Can view link', 25, 'view_link'),
	(102, 'Can add merger', 26, 'add_merger'),
	(103, 'Can change merger', 26, 'change_merger'),
	(104, 'Can delete merger', 26, 'delete_merger'),
	(105, 'Can view merger', 26, 'view_merger'),
	(106, 'Can add opening', 27, 'add_opening'),
	(107, 'Can change opening', 27, 'change_opening'),
	(108, 'Can delete opening', 27, 'delete_opening'),
	(109, 'Can view opening', 27, 'view_opening'),
	(110, 'Can add review note', 28, 'add_reviewnote'),
	(111, 'Can change review note', 28, 'change_reviewnote'),
	(112, 'Can delete review note', 28, 'delete_reviewnote'),
	(113, 'Can view review note', 28, 'view_reviewnote'),
	(114, 'Can add revision', 29, 'add_revision'),
	(115, 'Can change revision', 29, 'change_revision'),
	(116, 'Can delete revision', 29, 'delete_revision'),
	(117, 'Can view revision', 29, 'view_revision'),
	(118, 'Can add suggestion', 30, 'add_suggestion'),
	(119, 'Can change suggestion', 30, 'change_suggestion'),
	(120, 'Can delete suggestion', 30, 'delete_suggestion'),
	(121, 'Can view suggestion', 30, 'view_suggestion'),
	(122, 'Can add webhook', 31, 'add_webhook'),
	(123, 'Can change webhook', 31, 'change_webhook'),
	(124, 'Can delete webhook', 31, 'delete_webhook'),
	(125, 'Can view webhook', 31, 'view_webhook'),
	(126, 'Can add delivery', 32, 'add_delivery'),
	(127, 'Can change delivery', 32, 'change_delivery'),
	(128, 'Can delete delivery', 32, 'delete_delivery'),
	(129, 'Can view delivery', 32, 'view_delivery'),
	(130, 'Can add other name', 33, 'add_courtalias'),
	(131, 'Can change other name', 33, 'change_courtalias'),
	(132, 'Can delete other name', 33, 'delete_courtalias'),
	(133, 'Can view other name', 33, 'view_courtalias'),
	(134, 'Can add log entry', 34, 'add_logentry'),
	(135, 'Can change log entry', 34, 'change_logentry'),
	(136, 'Can delete log entry', 34, 'delete_logentry'),
	(137, 'Can view log entry', 34, 'view_logentry'),
	(138, 'Can add permission', 35, 'add_permission'),
	(139, 'Can change permission', 35, 'change_permission'),
	(140, 'Can delete permission', 35, 'delete_permission'),
	(141, 'Can view permission', 35, 'view_permission'),
	(142, 'Can add group', 36, 'add_group'),
	(143, 'Can change group', 36, 'change_group'),
	(144, 'Can delete group', 36, 'delete_group'),
	(145, 'Can view group', 36, 'view_group'),
	(146, 'Can add user', 37, 'add_user'),
	(147, 'Can change user', 37, 'change_user'),
	(148, 'Can delete user', 37, 'delete_user'),
	(149, 'Can view user', 37, 'view_user'),
	(150, 'Can add content type', 38, 'add_contenttype'),
	(151, 'Can change content type', 38, 'change_contenttype'),
	(152, 'Can delete content type', 38, 'delete_contenttype'),
	(153, 'Can view content type', 38, 'view_contenttype'),
	(154, 'Can add session', 39, 'add_session'),
	(155, 'Can change session', 39, 'change_session'),
	(156, 'Can delete session', 39, 'delete_session'),
	(157, 'Can view session', 39, 'view_session'),
	(158, 'Can add access attempt', 40, 'add_accessattempt'),
	(159, 'Can change access attempt', 40, 'change_accessattempt'),
	(160, 'Can delete access attempt', 40, 'delete_accessattempt'),
	(161, 'Can view access attempt', 40, 'view_accessattempt'),
	(162, 'Can add access log', 41, 'add_accesslog'),
	(163, 'Can change access log', 41, 'change_accesslog'),
	(164, 'Can delete access log', 41, 'delete_accesslog'),
	(165, 'Can view access log', 41, 'view_accesslog'),
	(166, 'Can add access failure', 42, 'add_accessfailurelog'),
	(167, 'Can change access failure', 42, 'change_accessfailurelog'),
	(168, 'Can delete access failure', 42, 'delete_accessfailurelog'),
	(169, 'Can view access failure', 42, 'view_accessfailurelog'),
	(170, 'Can add access attempt expiration', 43, 'add_accessattemptexpiration'),
	(171, 'Can change access attempt expiration', 43, 'change_accessattemptexpiration'),
	(172, 'Can delete access attempt expiration', 43, 'delete_accessattemptexpiration'),
	(173, 'Can view access attempt expiration', 43, 'view_accessattemptexpiration'),
	(174, 'Can add TOTP device', 44, 'add_totpdevice'),
	(175, 'Can change TOTP device', 44, 'change_totpdevice'),
	(176, 'Can delete TOTP device', 44, 'delete_totpdevice'),
	(177, 'Can view TOTP device', 44, 'view_totpdevice'),
	(178, 'Can add static device', 45, 'add_staticdevice'),
	(179, 'Can change static device', 45, 'change_staticdevice'),
	(180, 'Can delete static device', 45, 'delete_staticdevice'),
	(181, 'Can view static device', 45, 'view_staticdevice'),
	(182, 'Can add static token', 46, 'add_statictoken'),
	(183, 'Can change static token', 46, 'change_statictoken'),
	(184, 'Can delete static token', 46, 'delete_statictoken'),
	(185, 'Can view static token', 46, 'view_statictoken');
INSERT INTO public.auth_user VALUES
	(1, '!o9inww7kNgxG2uXLXmB3aPwaKLyrLhDXCQgvesum', NULL, false, 'writer', '', '', 'writer@example.org', false, true, '2026-12-01 17:14:13.663463+00'),
	(2, '!Nm6gwcPZwg5FYWeJmXynyazpCZbO5UxYte9fVBnq', NULL, false, 'reviewer', '', '', 'reviewer@example.org', true, true, '2026-12-01 17:14:13.665879+00'),
	(3, '!w1Mz8EVWzapu62ElyZp5mqRtePhyBjeVi7JruQjn', NULL, true, 'editor', '', '', 'editor@example.org', true, true, '2026-12-01 17:14:13.673953+00');
INSERT INTO public.auth_user_groups VALUES
	(1, 1, 1),
	(2, 2, 2);
INSERT INTO public.disputes_affiliation VALUES
	(1, 'member_of', 6, 5);
INSERT INTO public.disputes_amount VALUES
	(1, 1000000.00, 'USD', 'claimed', 1),
	(2, 1000000.00, 'USD', 'claimed', 5);
INSERT INTO public.disputes_citation VALUES
	(1, NULL, 1, NULL, 2),
	(2, NULL, 1, NULL, 1),
	(3, NULL, NULL, 1, 1),
	(4, NULL, NULL, 2, 1),
	(5, NULL, NULL, 3, 1),
	(6, NULL, NULL, 4, 1),
	(7, 1, NULL, NULL, 2),
	(8, NULL, 4, NULL, 5),
	(9, NULL, 4, NULL, 4),
	(10, NULL, NULL, 7, 4),
	(11, NULL, NULL, 8, 4),
	(12, NULL, NULL, 9, 4),
	(13, NULL, NULL, 10, 4),
	(14, 2, NULL, NULL, 5);
INSERT INTO public.disputes_claim VALUES
	(1, 1, 'training_reproduction', 'Alleges copying for training.', '17 U.S.C. § 501', '', 'pending', NULL, 1),
	(2, 2, 'moral_rights', 'Alleges copying for training.', '', '', 'upheld', '2025', 1),
	(3, 1, 'training_reproduction', 'Alleges copying for training.', '', '', 'pending', NULL, 3),
	(4, 1, 'training_reproduction', 'Alleges copying for training.', '17 U.S.C. § 501', '', 'pending', NULL, 5),
	(5, 2, 'moral_rights', 'Alleges copying for training.', '', '', 'upheld', '2025', 5);
INSERT INTO public.disputes_claimparty VALUES
	(1, 'made_by', 1, 6),
	(2, 'against', 1, 7),
	(3, 'made_by', 2, 1),
	(4, 'made_by', 2, 2),
	(5, 'made_by', 2, 3),
	(6, 'made_by', 2, 4),
	(7, 'against', 2, 8),
	(8, 'made_by', 4, 6),
	(9, 'made_by', 5, 1),
	(10, 'made_by', 5, 2),
	(11, 'made_by', 5, 3),
	(12, 'made_by', 5, 4),
	(13, 'against', 4, 7),
	(14, 'against', 5, 8);
INSERT INTO public.disputes_court VALUES
	(1, 'court-6', 'Court 6', 'court 6', 'US', '', '', '', '', '', ''),
	(2, 'intellectual-property-high-court-kodansha-v-example-ai', '知的財産高等裁判所 (Intellectual Property High Court)Kodansha v. Example AI', '知的財産高等裁判所 (intellectual property high court)kodansha v. example ai', 'JP', '', '', 'ip high ct.', 'IP High Ct.', '知的財産高等裁判所', '知的財産高等裁判所');
INSERT INTO public.disputes_courtalias VALUES
	(1, '知財高裁', '知財高裁', 2, '知財高裁');
INSERT INTO public.disputes_delivery VALUES
	(1, 'msg_e0048e261abf4d5298677b30259e9c8e', '2026-12-01 17:14:15.029417+00', 1, '2026-12-01 17:14:15.029428+00', '2026-11-30 17:14:15.029181+00', 200, '', 1, 1);
INSERT INTO public.disputes_dispute VALUES
	(1, 'kodansha-v-example-ai', 'Kodansha v. Example AI', 'kodansha v. example ai', 'class_action', 'It''s alleged. The court hasn''t ruled.', 'US', 'pending', '2025-03', 'discovery', '', NULL, '2025-01-10', NULL, '2026-01-15', 'published', '2026-12-01 17:14:13.489412+00', '2026-12-01 17:14:13.489421+00', NULL, NULL, 0, NULL, 0, 0, NULL, NULL, 0, '2026-12-01 17:14:13.488902+00', '2026-12-01 17:14:13.488902+00'),
	(2, 'appeal-from-kodansha-v-example-ai', 'Appeal from Kodansha v. Example AI', 'appeal from kodansha v. example ai', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'US', 'pending', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'published', '2026-12-01 17:14:13.610481+00', '2026-12-01 17:14:13.610489+00', NULL, NULL, 0, NULL, 0, 0, NULL, NULL, 0, '2026-12-01 17:14:13.610101+00', '2026-12-01 17:14:13.610101+00'),
	(4, 'draft-v-unseen', 'Draft v. Unseen', 'draft v. unseen', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'US', 'pending', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'draft', '2026-12-01 17:14:13.652134+00', '2026-12-01 17:14:13.652149+00', NULL, NULL, 0, NULL, 0, 0, NULL, NULL, 0, NULL, NULL),
	(5, 'kodansha-v-example-ai', 'Kodansha v. Example AI', 'kodansha v. example ai', 'class_action', 'It''s alleged. The court has ruled on a motion.', 'US', 'pending', '2025-03', 'discovery', '', NULL, '2025-01-10', NULL, '2026-01-15', 'draft', '2026-12-01 17:14:13.795844+00', '2026-12-01 17:14:13.841091+00', 1, 1, 2, 1, 5, 3, NULL, NULL, 2, NULL, NULL),
	(6, 'handed-in-v-waiting', 'Handed in v. Waiting', 'handed in v. waiting', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'US', 'pending', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'in_review', '2026-12-01 17:14:13.854761+00', '2026-12-01 17:14:13.884241+00', 1, NULL, 0, NULL, 0, 0, '2026-12-01 17:14:13.883895+00', 1, 1, NULL, NULL),
	(7, 'withdrawn-v-private', 'Withdrawn v. Private', 'withdrawn v. private', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'US', 'pending', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'withdrawn', '2026-12-01 17:14:13.891498+00', '2026-12-01 17:14:13.950832+00', NULL, NULL, 0, NULL, 0, 0, NULL, NULL, 1, '2026-12-01 17:14:13.891131+00', '2026-12-01 17:14:13.891131+00'),
	(3, 'settled-v-more', 'Settled v. Others', 'settled v. others', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'JP', 'settled', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'published', '2026-12-01 17:14:13.637315+00', '2026-12-01 17:14:13.985617+00', NULL, NULL, 0, NULL, 0, 0, NULL, NULL, 1, '2026-12-01 17:14:13.636917+00', '2026-12-01 17:14:13.636917+00'),
	(8, 'twins-v-once', 'Twins v. Once', 'twins v. once', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'US', 'pending', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'published', '2026-12-01 17:14:14.040637+00', '2026-12-01 17:14:14.184074+00', NULL, NULL, 0, NULL, 0, 0, NULL, NULL, 1, '2026-12-01 17:14:14.04043+00', '2026-12-01 17:14:14.04043+00');
INSERT INTO public.disputes_dispute_writers VALUES
	(1, 5, 1);
INSERT INTO public.disputes_entry VALUES
	(1, 'party', 1, 1, 'z439fad36441f3bbe3f5c z0fauthor z0fof z0fkodansha z0fexample z0fai', 'zauthor z0 zof zkodansha zv zexampl zai z', '', 'z', 'zperson z zperson z ap3hapt4 apt4 z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(2, 'party', 2, 2, 'z91d568d3fe0418581639 z0fauthor z0fof z0fkodansha z0fexample z0fai', 'zauthor z1 zof zkodansha zv zexampl zai z', '', 'z', 'zperson z zperson z ap3hapt4 apt4 z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(3, 'party', 3, 3, 'za4655c7c828b3a574ac5 z0fauthor z0fof z0fkodansha z0fexample z0fai', 'zauthor z2 zof zkodansha zv zexampl zai z', '', 'z', 'zperson z zperson z ap3hapt4 apt4 z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(4, 'party', 4, 4, 'z5223fb41ef11054b0825 z0fauthor z0fof z0fkodansha z0fexample z0fai', 'zauthor z3 zof zkodansha zv zexampl zai z', '', 'z', 'zperson z zperson z ap3hapt4 apt4 z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(5, 'party', 5, 5, 'zc18c7a756d86325ef28e z9e3f25e083b1eed7a174 z0fmember z0fof z0fkodansha z0fexample z0fai', 'zmember zof zkodansha zv zexampl zai z auu0as19 as19apws apwsax8g ax8ga1rh a1rha1o5 a1o5ax8g ax8g z', '', 'z', 'zcompani z zcompani z apv3au3z au3z z zrepres z zrepres z apu9as1v as1vajtz ajtzajvi ajviajvh ajvhazkn azkn z zjapan z auevauny auny z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(6, 'party', 6, 6, 'zee33a3ef90e5a33401d9 z0eedc1deeee2937f7141 zd16340bfef76987c768e z0fguild z0fof z0fkodansha z0fexample z0fai', 'zguild zof zkodansha zv zexampl zai z apoyazzy azzyax8g ax8garf5 arf5avr7 avr7apt4 apt4 z ajwgajx5 ajx5ajw7 ajw7 z', '', 'z', 'ztrade zassoci z ztrade zassoci z au3zaxge axgearf5 arf5apyd apyd z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z zjapan z auevauny auny z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(7, 'party', 7, 7, 'zb9fcf115bf1d4b0935ec z0fmaker z0fof z0fkodansha z0fexample z0fai', 'zmaker zof zkodansha zv zexampl zai z', '', 'z', 'zcompani z zcompani z apv3au3z au3z z zrespond z zrespond z axsaato9 ato9audn audn z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(8, 'party', 8, 8, 'zd3991b7d19d100622d5c z0fsecond z0fmaker z0fof z0fkodansha z0fexample z0fai', 'zsecond zmaker zof zkodansha zv zexampl zai z', '', 'z', 'zcompani z zcompani z apv3au3z au3z z zrespond z zrespond z axsaato9 ato9audn audn z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(9, 'system', 1, 1, 'z7e3dd782d498cffe3390 z75f2c3371ccf5b00a8fd z0fmodel z0fof z0fkodansha z0fexample z0fai z0fzero z0fmaker', 'zmodel z0 zof zkodansha zv zexampl zai z zmodel zzero z', 'zmaker zof zkodansha zv zexampl zai z', '', 'ztext z ztext z aub9ayj2 ayj2 z zimag z zimag z axfxap8x ap8x z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(10, 'system', 2, 2, 'z5bc8715e41c8be940f8b z0fmodel z0fof z0fkodansha z0fexample z0fai z0fmaker', 'zmodel z1 zof zkodansha zv zexampl zai z', 'zmaker zof zkodansha zv zexampl zai z', '', 'ztext z ztext z aub9ayj2 ayj2 z zimag z zimag z axfxap8x ap8x z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(11, 'dispute', 2, 2, 'z4f6c533bbe96646d3704 z0fappeal z0ffrom z0fkodansha z0fexample z0fai z0fthe z0fplaintiff z0fallege z0fcopying z0fnothing z0fi z0fdecided', 'zappeal zfrom zkodansha zv zexampl zai z', '', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z', 'zlawsuit z zlawsuit z a1k2a1kh a1kh z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(12, 'dispute', 4, 4, 'z09212876fc3f87877a89 z1b947b5e6ae3761563bc z0fdraft z0funseen z0fauthor z0fthe z0fplaintiff z0fallege z0fcopying z0fnothing z0fi z0fdecided z0fcomplaint z0ffiled z0azunseen z0azauthor', 'zdraft zv zunseen z', 'zunseen zauthor z', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z zcomplaint zfile z z', 'zlawsuit z zlawsuit z a1k2a1kh a1kh z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(13, 'event', 6, 4, 'z25ec4b4e9192b12cbc30 z0fcomplaint z0ffiled z0fdraft z0funseen', 'zcomplaint zfile z', 'zdraft zv zunseen z', 'z', 'zlawsuit z zlawsuit z a1k2a1kh a1kh z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zfile z zfile z atz2a1k2 a1k2 axfpayjh ayjhajug ajug z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(14, 'dispute', 6, 6, 'zb9a9f980b43ef4b54ef3 z0fhanded z0fin z0fwaiting z0fthe z0fplaintiff z0fallege z0fcopying z0fnothing z0fi z0fdecided', 'zhand zin zv zwait z', '', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z', 'zlawsuit z zlawsuit z a1k2a1kh a1kh z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(15, 'dispute', 1, 1, 'z4db550970aa01da5ad08 zee33a3ef90e5a33401d9 z0eedc1deeee2937f7141 zd16340bfef76987c768e z439fad36441f3bbe3f5c z91d568d3fe0418581639 za4655c7c828b3a574ac5 z5223fb41ef11054b0825 zb9fcf115bf1d4b0935ec zd3991b7d19d100622d5c zc18c7a756d86325ef28e z9e3f25e083b1eed7a174 z7e3dd782d498cffe3390 z75f2c3371ccf5b00a8fd z5bc8715e41c8be940f8b z91a86c628313a92aa359 zf9072a460a45d6d4eb8e ze17fb068210754c216af z9bc44382dcad68374352 z7ea8fb66266b11d952f9 z2441900a327f043c8118 z04af2e8b96d09b47e39e z57dca264857ea6f2d6a1 z7513f12c7c1973ed8294 zaa385f869bb1fa912f77 z0fkodansha z0fexample z0fai z0fguild z0fof z0fauthor z0fmaker z0fsecond z0fmember z0fmodel z0fzero z0fcourt z0fintellectual z0fproperty z0fhigh z0fip z0fct z0fiphighct z0fcv z0fit z0falleged z0fthe z0fhasn z0fruled z0fallege z0fcopying z0ffor z0ftraining z0fcomplaint z0ffiled z0fsaid z0fto z0fhave z0fbeen z0fheard z0fhearing z0fon z0fmerit z0freport z0fnot z0fcited z0azguild z0azof z0azkodansha z0azv z0azexampl z0azai z0aapoyazzy z0aazzyax8g z0aax8garf5 z0aarf5avr7 z0aavr7apt4 z0aapt4 z0aajwgajx5 z0aajx5ajw7 z0aajw7 z0azauthor z0az0 z0az1 z0az2 z0az3 z0bzmaker z0bzof z0bzkodansha z0bzv z0bzexampl z0bzai z0bzsecond', 'zkodansha zv zexampl zai z', 'zguild zof zkodansha zv zexampl zai z apoyazzy azzyax8g ax8garf5 arf5avr7 avr7apt4 apt4 z ajwgajx5 ajx5ajw7 ajw7 z zauthor z0 zof zkodansha zv zexampl zai z zauthor z1 zof zkodansha zv zexampl zai z zauthor z2 zof zkodansha zv zexampl zai z zauthor z3 zof zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z zsecond zmaker zof zkodansha zv zexampl zai z zmember zof zkodansha zv zexampl zai z auu0as19 as19apws apwsax8g ax8ga1rh a1rha1o5 a1o5ax8g ax8g z zmodel z0 zof zkodansha zv zexampl zai z zmodel zzero z zmodel z1 zof zkodansha zv zexampl zai z zcourt z6 z axyvaxo2 axo2a12b a12baxe9 axe9a4ve a4veaymz aymza1ar a1araqie aqieatoy atoy zintellectu zproperti zhigh zcourt zkodansha zv zexampl zai z axyvaxo2 axo2a12b a12baxe9 axe9a4ve a4veaymz aymza1ar a1araqie aqieatoy atoy z zip zhigh zct z ziphighct z axyva12b a12ba4ve a4vea1ar a1ar z z1 z25 zcv z5 z z25 zcv z5 z z1 z25 zcv z7 z z25 zcv z7 z', 'zit zalleg zthe zcourt zhasn zt zrule z zalleg zcopi zfor ztrain z z17 zusc z501 z z zalleg zcopi zfor ztrain z z z zcomplaint zfile z zit zsaid zto zhave zbeen zheard z zcomplaint zfile z zit zsaid zto zhave zbeen zheard z zcomplaint zfile z zit zsaid zto zhave zbeen zheard z zcomplaint zfile z zit zsaid zto zhave zbeen zheard z zhear zon zthe zmerit z z a1rha1o5 a1o5ax8g ax8gajtq ajtqatz2 atz2a1k2 a1k2 z aunjauev auevaude audeazm4 azm4 z za zreport z zthe zexampl z znot zcite z zthe zexampl z', 'zclass zaction z zclass zaction z a32garf5 arf5a1k2 a1k2a1kh a1kh ajwhajx3 ajx3ajwr ajwrajv4 ajv4ajwh ajwhajwp ajwpajx1 ajx1ajyd ajyd z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zdiscoveri z zdiscoveri z a1laatte attea3tp a3tpax8c ax8c ajw5ajv5 ajv5ajwr ajwrajwd ajwdajxe ajxeajx4 ajx4ajym ajym z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zanim z zanim z ajv4ajw9 ajw9ajxv ajxv z zmanga zand zcomic z zmanga zcomic z av8taxfx axfx z zbook z zbook z aumiayt7 ayt7 z znews z znews z arpfa2sl a2sla1ka a1kaapst apst z zcopi zfor ztrain z ztrain zreproduct z asb8azi8 azi8ajuo ajuoajt9 ajt9aju7 aju7ajuo ajuoa1cp a1cpa1cf a1cf z zinput z zinput z aqc3aqlp aqlp z zmoral zright z zmoral zright z a0fdapym apymazkn azknapt4 apt4auvi auviau87 au87 z zattribut z zattribut z a08aax8c ax8c z zpend z zpend z ap1gasi4 asi4app7 app7 z zupheld z zupheld z a1njasej asej z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z zrespond z zrespond z axsaato9 ato9audn audn z zrepres z zrepres z apu9as1v as1vajtz ajtzajvi ajviajvh ajvhazkn azkn z ztext z ztext z aub9ayj2 ayj2 z zimag z zimag z axfxap8x ap8x z za zjudg z zb zjudg z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(16, 'claim', 1, 1, 'z4db550970aa01da5ad08 z0fkodansha z0fexample z0fai z0fguild z0fof z0fmaker z0fallege z0fcopying z0ffor z0ftraining', 'zkodansha zv zexampl zai z', 'zguild zof zkodansha zv zexampl zai z apoyazzy azzyax8g ax8garf5 arf5avr7 avr7apt4 apt4 z ajwgajx5 ajx5ajw7 ajw7 z zmaker zof zkodansha zv zexampl zai z', 'zalleg zcopi zfor ztrain z z17 zusc z501 z z', 'zclass zaction z zclass zaction z a32garf5 arf5a1k2 a1k2a1kh a1kh ajwhajx3 ajx3ajwr ajwrajv4 ajv4ajwh ajwhajwp ajwpajx1 ajx1ajyd ajyd z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zdiscoveri z zdiscoveri z a1laatte attea3tp a3tpax8c ax8c ajw5ajv5 ajv5ajwr ajwrajwd ajwdajxe ajxeajx4 ajx4ajym ajym z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zanim z zanim z ajv4ajw9 ajw9ajxv ajxv z zmanga zand zcomic z zmanga zcomic z av8taxfx axfx z zbook z zbook z aumiayt7 ayt7 z znews z znews z arpfa2sl a2sla1ka a1kaapst apst z zcopi zfor ztrain z ztrain zreproduct z asb8azi8 azi8ajuo ajuoajt9 ajt9aju7 aju7ajuo ajuoa1cp a1cpa1cf a1cf z zinput z zinput z aqc3aqlp aqlp z zpend z zpend z ap1gasi4 asi4app7 app7 z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(17, 'claim', 2, 1, 'z4db550970aa01da5ad08 z0fkodansha z0fexample z0fai z0fauthor z0fof z0fsecond z0fmaker z0fallege z0fcopying z0ffor z0ftraining', 'zkodansha zv zexampl zai z', 'zauthor z0 zof zkodansha zv zexampl zai z zauthor z1 zof zkodansha zv zexampl zai z zauthor z2 zof zkodansha zv zexampl zai z zauthor z3 zof zkodansha zv zexampl zai z zsecond zmaker zof zkodansha zv zexampl zai z', 'zalleg zcopi zfor ztrain z z z', 'zclass zaction z zclass zaction z a32garf5 arf5a1k2 a1k2a1kh a1kh ajwhajx3 ajx3ajwr ajwrajv4 ajv4ajwh ajwhajwp ajwpajx1 ajx1ajyd ajyd z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zdiscoveri z zdiscoveri z a1laatte attea3tp a3tpax8c ax8c ajw5ajv5 ajv5ajwr ajwrajwd ajwdajxe ajxeajx4 ajx4ajym ajym z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zanim z zanim z ajv4ajw9 ajw9ajxv ajxv z zmanga zand zcomic z zmanga zcomic z av8taxfx axfx z zbook z zbook z aumiayt7 ayt7 z znews z znews z arpfa2sl a2sla1ka a1kaapst apst z zmoral zright z zmoral zright z a0fdapym apymazkn azknapt4 apt4auvi auviau87 au87 z zattribut z zattribut z a08aax8c ax8c z zupheld z zupheld z a1njasej asej z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(18, 'event', 1, 1, 'z25ec4b4e9192b12cbc30 z0fcomplaint z0ffiled z0fkodansha z0fexample z0fai z0fmaker z0fof z0fit z0fsaid z0fto z0fhave z0fbeen z0fheard', 'zcomplaint zfile z', 'zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z', 'zit zsaid zto zhave zbeen zheard z', 'zclass zaction z zclass zaction z a32garf5 arf5a1k2 a1k2a1kh a1kh ajwhajx3 ajx3ajwr ajwrajv4 ajv4ajwh ajwhajwp ajwpajx1 ajx1ajyd ajyd z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zdiscoveri z zdiscoveri z a1laatte attea3tp a3tpax8c ax8c ajw5ajv5 ajv5ajwr ajwrajwd ajwdajxe ajxeajx4 ajx4ajym ajym z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zanim z zanim z ajv4ajw9 ajw9ajxv ajxv z zmanga zand zcomic z zmanga zcomic z av8taxfx axfx z zbook z zbook z aumiayt7 ayt7 z znews z znews z arpfa2sl a2sla1ka a1kaapst apst z zfile z zfile z atz2a1k2 a1k2 axfpayjh ayjhajug ajug z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(19, 'event', 2, 1, 'z25ec4b4e9192b12cbc30 z0fcomplaint z0ffiled z0fkodansha z0fexample z0fai z0fmaker z0fof z0fit z0fsaid z0fto z0fhave z0fbeen z0fheard', 'zcomplaint zfile z', 'zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z', 'zit zsaid zto zhave zbeen zheard z', 'zclass zaction z zclass zaction z a32garf5 arf5a1k2 a1k2a1kh a1kh ajwhajx3 ajx3ajwr ajwrajv4 ajv4ajwh ajwhajwp ajwpajx1 ajx1ajyd ajyd z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zdiscoveri z zdiscoveri z a1laatte attea3tp a3tpax8c ax8c ajw5ajv5 ajv5ajwr ajwrajwd ajwdajxe ajxeajx4 ajx4ajym ajym z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zanim z zanim z ajv4ajw9 ajw9ajxv ajxv z zmanga zand zcomic z zmanga zcomic z av8taxfx axfx z zbook z zbook z aumiayt7 ayt7 z znews z znews z arpfa2sl a2sla1ka a1kaapst apst z zfile z zfile z atz2a1k2 a1k2 axfpayjh ayjhajug ajug z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(20, 'event', 3, 1, 'z25ec4b4e9192b12cbc30 z0fcomplaint z0ffiled z0fkodansha z0fexample z0fai z0fmaker z0fof z0fit z0fsaid z0fto z0fhave z0fbeen z0fheard', 'zcomplaint zfile z', 'zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z', 'zit zsaid zto zhave zbeen zheard z', 'zclass zaction z zclass zaction z a32garf5 arf5a1k2 a1k2a1kh a1kh ajwhajx3 ajx3ajwr ajwrajv4 ajv4ajwh ajwhajwp ajwpajx1 ajx1ajyd ajyd z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zdiscoveri z zdiscoveri z a1laatte attea3tp a3tpax8c ax8c ajw5ajv5 ajv5ajwr ajwrajwd ajwdajxe ajxeajx4 ajx4ajym ajym z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zanim z zanim z ajv4ajw9 ajw9ajxv ajxv z zmanga zand zcomic z zmanga zcomic z av8taxfx axfx z zbook z zbook z aumiayt7 ayt7 z znews z znews z arpfa2sl a2sla1ka a1kaapst apst z zfile z zfile z atz2a1k2 a1k2 axfpayjh ayjhajug ajug z zcancel z zcancel z app7avhw avhw z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(21, 'event', 4, 1, 'z25ec4b4e9192b12cbc30 z0fcomplaint z0ffiled z0fkodansha z0fexample z0fai z0fmaker z0fof z0fit z0fsaid z0fto z0fhave z0fbeen z0fheard', 'zcomplaint zfile z', 'zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z', 'zit zsaid zto zhave zbeen zheard z', 'zclass zaction z zclass zaction z a32garf5 arf5a1k2 a1k2a1kh a1kh ajwhajx3 ajx3ajwr ajwrajv4 ajv4ajwh ajwhajwp ajwpajx1 ajx1ajyd ajyd z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zdiscoveri z zdiscoveri z a1laatte attea3tp a3tpax8c ax8c ajw5ajv5 ajv5ajwr ajwrajwd ajwdajxe ajxeajx4 ajx4ajym ajym z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zanim z zanim z ajv4ajw9 ajw9ajxv ajxv z zmanga zand zcomic z zmanga zcomic z av8taxfx axfx z zbook z zbook z aumiayt7 ayt7 z znews z znews z arpfa2sl a2sla1ka a1kaapst apst z zfile z zfile z atz2a1k2 a1k2 axfpayjh ayjhajug ajug z zschedul z zschedul z apsqasdo asdo z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(22, 'event', 5, 1, 'zbd9327357250e118674d z0fhearing z0fon z0fthe z0fmerit z0fkodansha z0fexample z0fai', 'zhear zon zthe zmerit z', 'zkodansha zv zexampl zai z', 'z', 'zclass zaction z zclass zaction z a32garf5 arf5a1k2 a1k2a1kh a1kh ajwhajx3 ajx3ajwr ajwrajv4 ajv4ajwh ajwhajwp ajwpajx1 ajx1ajyd ajyd z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zdiscoveri z zdiscoveri z a1laatte attea3tp a3tpax8c ax8c ajw5ajv5 ajv5ajwr ajwrajwd ajwdajxe ajxeajx4 ajx4ajym ajym z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zanim z zanim z ajv4ajw9 ajw9ajxv ajxv z zmanga zand zcomic z zmanga zcomic z av8taxfx axfx z zbook z zbook z aumiayt7 ayt7 z znews z znews z arpfa2sl a2sla1ka a1kaapst apst z zhear z zhear z aunlauev auev asfvaw7c aw7c z zschedul z zschedul z apsqasdo asdo z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(23, 'dispute', 3, 3, 'z8988b47dd4880e6d84bd z0fsettled z0fother z0fthe z0fplaintiff z0fallege z0fcopying z0fnothing z0fi z0fdecided z0ffor z0ftraining', 'zsettl zv zother z', '', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z zalleg zcopi zfor ztrain z z z', 'zlawsuit z zlawsuit z a1k2a1kh a1kh z zsettl z zsettl z aqzia1it a1itatnm atnmayjh ayjh z zclose z zclose z ay00ay1e ay1e z zjapan z auevauny auny z z2025 z zcopi zfor ztrain z ztrain zreproduct z asb8azi8 azi8ajuo ajuoajt9 ajt9aju7 aju7ajuo ajuoa1cp a1cpa1cf a1cf z zinput z zinput z aqc3aqlp aqlp z zpend z zpend z ap1gasi4 asi4app7 app7 z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(24, 'claim', 3, 3, 'z8988b47dd4880e6d84bd z0fsettled z0fother z0fallege z0fcopying z0ffor z0ftraining', 'zsettl zv zother z', '', 'zalleg zcopi zfor ztrain z z z', 'zlawsuit z zlawsuit z a1k2a1kh a1kh z zsettl z zsettl z aqzia1it a1itatnm atnmayjh ayjh z zclose z zclose z ay00ay1e ay1e z zjapan z auevauny auny z z2025 z zcopi zfor ztrain z ztrain zreproduct z asb8azi8 azi8ajuo ajuoajt9 ajt9aju7 aju7ajuo ajuoa1cp a1cpa1cf a1cf z zinput z zinput z aqc3aqlp aqlp z zpend z zpend z ap1gasi4 asi4app7 app7 z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(25, 'dispute', 7, 7, 'z312505747807fd3ed89a z0fwithdrawn z0fprivate z0fthe z0fplaintiff z0fallege z0fcopying z0fnothing z0fi z0fdecided', 'zwithdrawn zv zprivat z', '', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z', 'zlawsuit z zlawsuit z a1k2a1kh a1kh z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(26, 'party', 9, 9, 'z1b947b5e6ae3761563bc z0funseen z0fauthor', 'zunseen zauthor z', '', 'z', 'zcompani z zcompani z apv3au3z au3z z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(27, 'court', 1, 1, 'z91a86c628313a92aa359 z0fcourt', 'zcourt z6 z', '', '', '', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(28, 'court', 2, 2, 'zf9072a460a45d6d4eb8e ze17fb068210754c216af z9bc44382dcad68374352 z7ea8fb66266b11d952f9 z2441900a327f043c8118 z0fintellectual z0fproperty z0fhigh z0fcourt z0fkodansha z0fexample z0fai z0fip z0fct z0fiphighct', 'axyvaxo2 axo2a12b a12baxe9 axe9a4ve a4veaymz aymza1ar a1araqie aqieatoy atoy zintellectu zproperti zhigh zcourt zkodansha zv zexampl zai z axyvaxo2 axo2a12b a12baxe9 axe9a4ve a4veaymz aymza1ar a1araqie aqieatoy atoy z zip zhigh zct z ziphighct z axyva12b a12ba4ve a4vea1ar a1ar z', '', '', '', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(29, 'dispute', 8, 8, 'z3799d5a494f2c8585470 z2d5f64076d68cd513b8d z0ftwin z0fonce z0fincorporated z0fthe z0fplaintiff z0fallege z0fcopying z0fnothing z0fi z0fdecided z0aztwin z0azincorpor', 'ztwin zv zonc z', 'ztwin z ztwin zincorpor z', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z', 'zlawsuit z zlawsuit z a1k2a1kh a1kh z zpend z zpend z ap1gasi4 asi4app7 app7 z zopen z zopen z ay3fay3g ay3gapp7 app7 z zunit zstate z zusa z zamerica z ajv4ajxv ajxvajx4 ajx4ajwd ajwd z ayu9argv argv z z2025 z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(30, 'party', 10, 10, 'z2d5f64076d68cd513b8d z0ftwin z0fincorporated', 'ztwin z ztwin zincorpor z', '', 'z', 'zcompani z zcompani z apv3au3z au3z z zclaimant z zclaimant z axfpayjh ayjhap6e ap6e z', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT);
INSERT INTO public.disputes_event VALUES
	(1, 1, '2025-01-10', 'filing', '', 'Complaint filed', 'It''s said to have been heard.', 1, 7, '2026-12-01 17:14:13.569755+00', '2026-12-01 17:14:13.569745+00'),
	(2, 2, '2025-02', 'filing', '', 'Complaint filed', 'It''s said to have been heard.', 1, 7, '2026-12-01 17:14:13.575217+00', '2026-12-01 17:14:13.575212+00'),
	(3, 3, '2024', 'filing', 'cancelled', 'Complaint filed', 'It''s said to have been heard.', 1, 7, '2026-12-01 17:14:13.578835+00', '2026-12-01 17:14:13.57883+00'),
	(4, 4, '2025-03-01', 'filing', 'scheduled', 'Complaint filed', 'It''s said to have been heard.', 1, 7, '2026-12-01 17:14:13.582844+00', '2026-12-01 17:14:13.582828+00'),
	(5, 5, '2099-01-01', 'hearing', 'scheduled', 'Hearing on the merits', '', 1, NULL, '2026-12-01 17:14:13.587644+00', '2026-12-01 17:14:13.587632+00'),
	(6, 1, '2025-01-10', 'filing', '', 'Complaint filed', '', 4, NULL, '2026-12-01 17:14:13.660253+00', '2026-12-01 17:14:13.660245+00'),
	(7, 1, '2025-01-10', 'filing', '', 'Complaint filed', 'It''s said to have been heard.', 5, 7, '2026-12-01 17:14:13.816425+00', '2026-12-01 17:14:13.816425+00'),
	(8, 2, '2025-02', 'filing', '', 'Complaint filed', 'It''s said to have been heard.', 5, 7, '2026-12-01 17:14:13.816425+00', '2026-12-01 17:14:13.816425+00'),
	(9, 3, '2024', 'filing', 'cancelled', 'Complaint filed', 'It''s said to have been heard.', 5, 7, '2026-12-01 17:14:13.816425+00', '2026-12-01 17:14:13.816425+00'),
	(10, 4, '2025-03-01', 'filing', 'scheduled', 'Complaint filed', 'It''s said to have been heard.', 5, 7, '2026-12-01 17:14:13.816425+00', '2026-12-01 17:14:13.816425+00'),
	(11, 5, '2099-01-01', 'hearing', 'scheduled', 'Hearing on the merits', '', 5, NULL, '2026-12-01 17:14:13.816425+00', '2026-12-01 17:14:13.816425+00');
INSERT INTO public.disputes_formeraddress VALUES
	(1, 'dispute', 'settled-v-others', 0, 'settled-v-more', 0, '', '2026-12-01 17:14:13.993259+00'),
	(2, 'claim', 'settled-v-others', 1, 'settled-v-more', 1, '', '2026-12-01 17:14:14.003789+00'),
	(3, 'party', 'twin-incorporated', 0, 'twin', 0, '', '2026-12-01 17:14:14.200098+00');
INSERT INTO public.disputes_link VALUES
	(1, 'https://example.org/1', 'gone', 404, '', '', 3, '2026-12-01 17:14:15.018649+00', NULL, '', NULL);
INSERT INTO public.disputes_mark VALUES
	(1, 'beginning', 0, 0, 4133264427038033864, true),
	(80, 'history', 0, 157, 3132249145343374336, true),
	(2, 'party', 1, 1, 3464357128451356672, true),
	(3, 'party', 2, 2, 324207807429778496, true),
	(4, 'party', 3, 3, 1464442513834450688, true),
	(5, 'party', 4, 4, 747930474308920320, true),
	(8, 'party', 7, 7, 428203619675940672, true),
	(9, 'party', 8, 8, 2108307275712840960, true),
	(6, 'party', 5, 9, 1511747595274044928, true),
	(15, 'system', 2, 16, 3479787199175697920, true),
	(7, 'party', 6, 67, 1834950043573904640, true),
	(12, 'system', 1, 69, 733671671926169984, true),
	(59, 'court', 1, 58, 3302373620855994368, true),
	(61, 'court', 2, 61, 3914231180117982720, true),
	(18, 'dispute', 1, 70, 437909116714700480, true),
	(75, 'party', 9, 74, 345815051163776320, true),
	(76, 'dispute', 4, 78, 2937079557258563584, true),
	(64, 'dispute', 2, 125, 2452063288957617664, true),
	(83, 'dispute', 5, 127, 2098953152629422848, true),
	(129, 'dispute', 6, 130, 1048903062114796160, true),
	(132, 'dispute', 7, 135, 2826081308246536192, true),
	(72, 'dispute', 3, 136, 1796151086363326208, true),
	(143, 'party', 11, 150, 1160805467722124032, true),
	(142, 'party', 10, 152, 3762913806996279808, true),
	(144, 'dispute', 8, 153, 2365055665557673984, true);
INSERT INTO public.disputes_merger VALUES
	(1, 'party', 'twin', 'twin-incorporated', '{"row": {}, "copy": {}, "word": null, "court": {}, "notes": [], "party": {"twin": {"kind": "company", "name": "Twin", "slug": "twin"}, "twin-incorporated": {"kind": "company", "name": "Twin Incorporated", "slug": "twin-incorporated"}}, "united": {"kind": "company", "name": "Twin", "slug": "twin", "aliases": ["Twin Incorporated"]}, "dispute": {"twins-v-once": {"kind": "lawsuit", "slug": "twins-v-once", "title": "Twins v. Once", "works": [], "claims": [], "events": [], "format": "ai-copyright-dispute/1", "status": "pending", "amounts": [], "related": [], "sources": [], "summary": "The plaintiff alleges copying. Nothing is decided.", "opened_on": "2025-01-10", "ai_systems": [], "checked_on": "2026-01-15", "proceedings": [], "jurisdiction": "US", "status_as_of": "2025-03", "participations": [{"role": "claimant", "party": "twin-incorporated"}]}}, "numbers": {}, "addresses": [], "ai_system": {}, "suggestions": []}', 'They are one company.', '2026-12-01 17:14:15.00422+00', NULL, 3, NULL);
INSERT INTO public.disputes_opening VALUES
	(1, '2026-12-01 17:14:15.009033+00', 1, 6);
INSERT INTO public.disputes_participation VALUES
	(1, 'claimant', '', 1, 6),
	(2, 'claimant', '', 1, 1),
	(3, 'claimant', '', 1, 2),
	(4, 'claimant', '', 1, 3),
	(5, 'claimant', '', 1, 4),
	(6, 'respondent', '', 1, 7),
	(7, 'respondent', '', 1, 8),
	(8, 'represented', 'Named as a member in a report.', 1, 5),
	(9, 'claimant', '', 4, 9),
	(10, 'claimant', '', 5, 6),
	(11, 'claimant', '', 5, 1),
	(12, 'claimant', '', 5, 2),
	(13, 'claimant', '', 5, 3),
	(14, 'claimant', '', 5, 4),
	(15, 'respondent', '', 5, 7),
	(16, 'respondent', '', 5, 8),
	(17, 'represented', 'Named as a member in a report.', 5, 5),
	(19, 'claimant', '', 8, 10);
INSERT INTO public.disputes_party VALUES
	(1, 'author-0-of-kodansha-v-example-ai', 'Author 0 of Kodansha v. Example AI', 'author 0 of kodansha v. example ai', '', 'person', '', '', '2026-12-01 17:14:13.454495+00', '2026-12-01 17:14:13.454516+00', ''),
	(2, 'author-1-of-kodansha-v-example-ai', 'Author 1 of Kodansha v. Example AI', 'author 1 of kodansha v. example ai', '', 'person', '', '', '2026-12-01 17:14:13.458587+00', '2026-12-01 17:14:13.458611+00', ''),
	(3, 'author-2-of-kodansha-v-example-ai', 'Author 2 of Kodansha v. Example AI', 'author 2 of kodansha v. example ai', '', 'person', '', '', '2026-12-01 17:14:13.460166+00', '2026-12-01 17:14:13.460187+00', ''),
	(4, 'author-3-of-kodansha-v-example-ai', 'Author 3 of Kodansha v. Example AI', 'author 3 of kodansha v. example ai', '', 'person', '', '', '2026-12-01 17:14:13.461666+00', '2026-12-01 17:14:13.461679+00', ''),
	(5, 'member-of-kodansha-v-example-ai', 'Member of Kodansha v. Example AI', 'member of kodansha v. example ai', '株式会社講談社', 'company', 'JP', '', '2026-12-01 17:14:13.462983+00', '2026-12-01 17:14:13.462995+00', '株式会社講談社'),
	(6, 'guild-of-kodansha-v-example-ai', 'Guild of Kodansha v. Example AI', 'guild of kodansha v. example ai', '一般社団法人', 'trade_association', 'JP', '', '2026-12-01 17:14:13.464415+00', '2026-12-01 17:14:13.464428+00', '一般社団法人'),
	(7, 'maker-of-kodansha-v-example-ai', 'Maker of Kodansha v. Example AI', 'maker of kodansha v. example ai', '', 'company', '', '', '2026-12-01 17:14:13.466471+00', '2026-12-01 17:14:13.466483+00', ''),
	(8, 'second-maker-of-kodansha-v-example-ai', 'Second maker of Kodansha v. Example AI', 'second maker of kodansha v. example ai', '', 'company', 'US', '', '2026-12-01 17:14:13.46762+00', '2026-12-01 17:14:13.467632+00', ''),
	(9, 'unseen-author', 'Unseen Author', 'unseen author', '', 'company', '', '', '2026-12-01 17:14:13.645906+00', '2026-12-01 17:14:13.645924+00', ''),
	(10, 'twin', 'Twin', 'twin', '', 'company', '', '', '2026-12-01 17:14:14.038375+00', '2026-12-01 17:14:14.936626+00', '');
INSERT INTO public.disputes_partyalias VALUES
	(1, 'ギルド', 'ギルド', 6, 'ギルド'),
	(2, 'Twin Incorporated', 'twin incorporated', 10, 'twin incorporated');
INSERT INTO public.disputes_proceeding VALUES
	(1, '1:25-cv-00005', '2025-01-10', NULL, 'A. Judge
B. Judge', 4, 1, 1),
	(2, '1:25-cv-00007', NULL, NULL, '', NULL, 2, 1),
	(3, '1:25-cv-00005', '2025-01-10', NULL, 'A. Judge
B. Judge', 4, 1, 5),
	(4, '1:25-cv-00007', NULL, NULL, '', NULL, 2, 5);
INSERT INTO public.disputes_relation VALUES
	(1, 'follow_on', 1, 2),
	(2, 'follow_on', 5, 2);
INSERT INTO public.disputes_reviewnote VALUES
	(1, 'begun', '', '2026-12-01 17:14:13.846343+00', 1, 5),
	(2, 'submitted', 'Please look.', '2026-12-01 17:14:13.889132+00', 1, 6),
	(3, 'withdrawn', 'A private person asked for it.', '2026-12-01 17:14:13.954903+00', 3, 7);
INSERT INTO public.disputes_revision VALUES
	(1, 'dispute', 'kodansha-v-example-ai', 1, 'Kodansha v. Example AI', '{"format": "ai-copyright-dispute/1", "slug": "kodansha-v-example-ai", "title": "Kodansha v. Example AI", "kind": "class_action", "summary": "It''s alleged. The court hasn''t ruled.", "jurisdiction": "US", "status": "pending", "status_as_of": "2025-03", "stage": "discovery", "opened_on": "2025-01-10", "checked_on": "2026-01-15", "proceedings": [{"court": "court-6", "docket_number": "1:25-cv-00005", "filed_on": "2025-01-10", "judges": ["A. Judge", "B. Judge"], "courtlistener_docket_id": 4}, {"court": "intellectual-property-high-court-kodansha-v-example-ai", "docket_number": "1:25-cv-00007"}], "participations": [{"party": "guild-of-kodansha-v-example-ai", "role": "claimant"}, {"party": "author-0-of-kodansha-v-example-ai", "role": "claimant"}, {"party": "author-1-of-kodansha-v-example-ai", "role": "claimant"}, {"party": "author-2-of-kodansha-v-example-ai", "role": "claimant"}, {"party": "author-3-of-kodansha-v-example-ai", "role": "claimant"}, {"party": "maker-of-kodansha-v-example-ai", "role": "respondent"}, {"party": "second-maker-of-kodansha-v-example-ai", "role": "respondent"}, {"party": "member-of-kodansha-v-example-ai", "role": "represented", "note": "Named as a member in a report."}], "ai_systems": ["model-0-of-kodansha-v-example-ai", "model-1-of-kodansha-v-example-ai"], "works": ["anime", "manga_comics", "books", "news"], "claims": [{"kind": "training_reproduction", "summary": "Alleges copying for training.", "legal_basis": "17 U.S.C. § 501", "made_by": ["guild-of-kodansha-v-example-ai"], "against": ["maker-of-kodansha-v-example-ai"], "status": "pending", "sources": ["https://example.org/2", "https://example.org/1"]}, {"kind": "moral_rights", "summary": "Alleges copying for training.", "made_by": ["author-0-of-kodansha-v-example-ai", "author-1-of-kodansha-v-example-ai", "author-2-of-kodansha-v-example-ai", "author-3-of-kodansha-v-example-ai"], "against": ["second-maker-of-kodansha-v-example-ai"], "status": "upheld", "status_on": "2025", "sources": []}], "events": [{"date": "2025-01-10", "kind": "filing", "title": "Complaint filed", "detail": "It''s said to have been heard.", "party": "maker-of-kodansha-v-example-ai", "sources": ["https://example.org/1"]}, {"date": "2025-02", "kind": "filing", "title": "Complaint filed", "detail": "It''s said to have been heard.", "party": "maker-of-kodansha-v-example-ai", "sources": ["https://example.org/1"]}, {"date": "2024", "kind": "filing", "state": "cancelled", "title": "Complaint filed", "detail": "It''s said to have been heard.", "party": "maker-of-kodansha-v-example-ai", "sources": ["https://example.org/1"]}, {"date": "2025-03-01", "kind": "filing", "state": "scheduled", "title": "Complaint filed", "detail": "It''s said to have been heard.", "party": "maker-of-kodansha-v-example-ai", "sources": ["https://example.org/1"]}, {"date": "2099-01-01", "kind": "hearing", "state": "scheduled", "title": "Hearing on the merits", "sources": []}], "amounts": [{"amount": "1000000.00", "currency": "USD", "what": "claimed", "sources": ["https://example.org/2"]}], "related": [{"dispute": "appeal-from-kodansha-v-example-ai", "how": "follow_on"}], "sources": [{"url": "https://example.org/1", "title": "講談社が提訴", "publisher": "朝日新聞", "published_on": "2025-01", "language": "ja", "kind": "news"}, {"url": "https://example.org/2", "title": "A report", "publisher": "The Example", "author": "A. Judge", "language": "en", "kind": "court_document", "archive_url": "https://archive.example/1"}, {"url": "https://example.org/3", "title": "Not cited", "publisher": "The Example", "language": "en", "kind": "news"}]}', 'new', 'First published.', '[]', '[]', '2026-12-01 17:14:13.71489+00', true, false, 3),
	(2, 'dispute', 'appeal-from-kodansha-v-example-ai', 1, 'Appeal from Kodansha v. Example AI', '{"format": "ai-copyright-dispute/1", "slug": "appeal-from-kodansha-v-example-ai", "title": "Appeal from Kodansha v. Example AI", "kind": "lawsuit", "summary": "The plaintiff alleges copying. Nothing is decided.", "jurisdiction": "US", "status": "pending", "status_as_of": "2025-03", "opened_on": "2025-01-10", "checked_on": "2026-01-15", "proceedings": [], "participations": [], "ai_systems": [], "works": [], "claims": [], "events": [], "amounts": [], "related": [], "sources": []}', 'new', 'First published.', '[]', '[]', '2026-12-01 17:14:13.733178+00', true, false, 3),
	(4, 'dispute', 'withdrawn-v-private', 1, 'Withdrawn v. Private', '{"format": "ai-copyright-dispute/1", "slug": "withdrawn-v-private", "title": "Withdrawn v. Private", "kind": "lawsuit", "summary": "The plaintiff alleges copying. Nothing is decided.", "jurisdiction": "US", "status": "pending", "status_as_of": "2025-03", "opened_on": "2025-01-10", "checked_on": "2026-01-15", "proceedings": [], "participations": [], "ai_systems": [], "works": [], "claims": [], "events": [], "amounts": [], "related": [], "sources": []}', 'new', 'First published.', '[]', '[]', '2026-12-01 17:14:13.917303+00', true, false, 3),
	(5, 'dispute', 'withdrawn-v-private', 2, 'Withdrawn v. Private', '{"format": "ai-copyright-dispute/1", "slug": "withdrawn-v-private", "title": "Withdrawn v. Private", "kind": "lawsuit", "summary": "The plaintiff alleges copying. Nothing is decided.", "jurisdiction": "US", "status": "pending", "status_as_of": "2025-03", "opened_on": "2025-01-10", "checked_on": "2026-01-15", "proceedings": [], "participations": [], "ai_systems": [], "works": [], "claims": [], "events": [], "amounts": [], "related": [], "sources": []}', 'withdrawal', 'A private person asked for it.', '[]', '[]', '2026-12-01 17:14:13.948451+00', true, false, 3),
	(3, 'dispute', 'settled-v-more', 1, 'Settled v. Others', '{"format": "ai-copyright-dispute/1", "slug": "settled-v-others", "title": "Settled v. Others", "kind": "lawsuit", "summary": "The plaintiff alleges copying. Nothing is decided.", "jurisdiction": "JP", "status": "settled", "status_as_of": "2025-03", "opened_on": "2025-01-10", "checked_on": "2026-01-15", "proceedings": [], "participations": [], "ai_systems": [], "works": [], "claims": [{"kind": "training_reproduction", "summary": "Alleges copying for training.", "made_by": [], "against": [], "status": "pending", "sources": []}], "events": [], "amounts": [], "related": [], "sources": []}', 'new', 'First published.', '[]', '[]', '2026-12-01 17:14:13.757328+00', true, false, 3),
	(6, 'dispute', 'settled-v-more', 2, 'Settled v. Others', '{"format": "ai-copyright-dispute/1", "slug": "settled-v-more", "title": "Settled v. Others", "kind": "lawsuit", "summary": "The plaintiff alleges copying. Nothing is decided.", "jurisdiction": "JP", "status": "settled", "status_as_of": "2025-03", "opened_on": "2025-01-10", "checked_on": "2026-01-15", "proceedings": [], "participations": [], "ai_systems": [], "works": [], "claims": [{"kind": "training_reproduction", "summary": "Alleges copying for training.", "made_by": [], "against": [], "status": "pending", "sources": []}], "events": [], "amounts": [], "related": [], "sources": []}', 'editorial', 'A slip in the name.', '[]', '[]', '2026-12-01 17:14:14.028956+00', true, false, 3),
	(7, 'party', 'twin-incorporated', 1, 'Twin Incorporated', '{"slug": "twin-incorporated", "name": "Twin Incorporated", "kind": "company"}', 'merger', 'They are one company.', '[]', '[]', '2026-12-01 17:14:14.946488+00', false, false, 3),
	(8, 'dispute', 'twins-v-once', 1, 'Twins v. Once', '{"format": "ai-copyright-dispute/1", "slug": "twins-v-once", "title": "Twins v. Once", "kind": "lawsuit", "summary": "The plaintiff alleges copying. Nothing is decided.", "jurisdiction": "US", "status": "pending", "status_as_of": "2025-03", "opened_on": "2025-01-10", "checked_on": "2026-01-15", "proceedings": [], "participations": [{"party": "twin", "role": "claimant"}], "ai_systems": [], "works": [], "claims": [], "events": [], "amounts": [], "related": [], "sources": []}', 'merger', 'They are one company.', '[]', '[]', '2026-12-01 17:14:15.000772+00', true, false, 3),
	(9, 'party', 'twin', 1, 'Twin', '{"slug": "twin", "name": "Twin", "aliases": ["Twin Incorporated"], "kind": "company"}', 'merger', 'They are one company.', '[]', '[]', '2026-12-01 17:14:15.000835+00', true, false, 3);
INSERT INTO public.disputes_source VALUES
	(1, 1, 'https://example.org/1', '講談社が提訴', '朝日新聞', '', '2025-01', 'ja', 'news', '', 1),
	(2, 2, 'https://example.org/2', 'A report', 'The Example', 'A. Judge', NULL, 'en', 'court_document', 'https://archive.example/1', 1),
	(3, 3, 'https://example.org/3', 'Not cited', 'The Example', '', NULL, 'en', 'news', '', 1),
	(4, 1, 'https://example.org/1', '講談社が提訴', '朝日新聞', '', '2025-01', 'ja', 'news', '', 5),
	(5, 2, 'https://example.org/2', 'A report', 'The Example', 'A. Judge', NULL, 'en', 'court_document', 'https://archive.example/1', 5),
	(6, 3, 'https://example.org/3', 'Not cited', 'The Example', '', NULL, 'en', 'news', '', 5);
INSERT INTO public.disputes_statuschange VALUES
	(1, 'pending', '', '2025-03', '2026-12-01 17:14:13.498655+00', 1),
	(2, 'pending', '', '2025-03', '2026-12-01 17:14:13.614129+00', 2),
	(3, 'settled', '', '2025-03', '2026-12-01 17:14:13.641876+00', 3),
	(4, 'pending', '', '2025-03', '2026-12-01 17:14:13.656355+00', 4),
	(5, 'pending', '', '2025-03', '2026-12-01 17:14:13.798732+00', 5),
	(6, 'pending', '', '2025-03', '2026-12-01 17:14:13.86092+00', 6),
	(7, 'pending', '', '2025-03', '2026-12-01 17:14:13.894939+00', 7),
	(8, 'pending', '', '2025-03', '2026-12-01 17:14:14.043022+00', 8);
INSERT INTO public.disputes_suggestion VALUES
	(1, 'KC8ZCQ55R1T5', 'correction', '/disputes/kodansha-v-example-ai/', '', '', 'The date is wrong.', '', '', '', 'received', '', '2026-12-01 17:14:15.022889+00', NULL, NULL, NULL),
	(2, 'FE0D1ST5NB6Q', 'dispute', '', '', '', 'There is another.', 'A Reader', '', '', 'declined', '', '2026-12-01 17:14:15.024831+00', NULL, 3, NULL);
INSERT INTO public.disputes_system VALUES
	(1, 'model-0-of-kodansha-v-example-ai', 'Model 0 of Kodansha v. Example AI', 'model 0 of kodansha v. example ai', NULL, '2026-12-01 17:14:13.472632+00', '2026-12-01 17:14:13.472657+00', 7),
	(2, 'model-1-of-kodansha-v-example-ai', 'Model 1 of Kodansha v. Example AI', 'model 1 of kodansha v. example ai', NULL, '2026-12-01 17:14:13.481186+00', '2026-12-01 17:14:13.481211+00', 7);
INSERT INTO public.disputes_systemalias VALUES
	(1, 'Model Zero', 'model zero', 1, 'model zero');
INSERT INTO public.disputes_systematissue VALUES
	(1, 1, 1),
	(2, 1, 2),
	(3, 5, 1),
	(4, 5, 2);
INSERT INTO public.disputes_systemmodality VALUES
	(1, 'text', 1),
	(2, 'image', 1),
	(3, 'text', 2),
	(4, 'image', 2);
INSERT INTO public.disputes_webhook VALUES
	(1, 'Newsroom', 'https://example.org/hook', '', true, 'whsec_of_nobody', '', NULL, '2026-12-01 17:14:15.026013+00', 0, '');
INSERT INTO public.disputes_workatissue VALUES
	(1, 'anime', 1),
	(2, 'manga_comics', 1),
	(3, 'books', 1),
	(4, 'news', 1),
	(5, 'anime', 5),
	(6, 'manga_comics', 5),
	(7, 'books', 5),
	(8, 'news', 5);
INSERT INTO public.django_content_type VALUES
	(1, 'disputes', 'dispute'),
	(2, 'disputes', 'court'),
	(3, 'disputes', 'claim'),
	(4, 'disputes', 'amount'),
	(5, 'disputes', 'loadedrecord'),
	(6, 'disputes', 'party'),
	(7, 'disputes', 'participation'),
	(8, 'disputes', 'event'),
	(9, 'disputes', 'claimparty'),
	(10, 'disputes', 'affiliation'),
	(11, 'disputes', 'partyalias'),
	(12, 'disputes', 'proceeding'),
	(13, 'disputes', 'relation'),
	(14, 'disputes', 'source'),
	(15, 'disputes', 'citation'),
	(16, 'disputes', 'statuschange'),
	(17, 'disputes', 'system'),
	(18, 'disputes', 'systemalias'),
	(19, 'disputes', 'systematissue'),
	(20, 'disputes', 'systemmodality'),
	(21, 'disputes', 'workatissue'),
	(22, 'disputes', 'entry'),
	(23, 'disputes', 'mark'),
	(24, 'disputes', 'formeraddress'),
	(25, 'disputes', 'link'),
	(26, 'disputes', 'merger'),
	(27, 'disputes', 'opening'),
	(28, 'disputes', 'reviewnote'),
	(29, 'disputes', 'revision'),
	(30, 'disputes', 'suggestion'),
	(31, 'disputes', 'webhook'),
	(32, 'disputes', 'delivery'),
	(33, 'disputes', 'courtalias'),
	(34, 'admin', 'logentry'),
	(35, 'auth', 'permission'),
	(36, 'auth', 'group'),
	(37, 'auth', 'user'),
	(38, 'contenttypes', 'contenttype'),
	(39, 'sessions', 'session'),
	(40, 'axes', 'accessattempt'),
	(41, 'axes', 'accesslog'),
	(42, 'axes', 'accessfailurelog'),
	(43, 'axes', 'accessattemptexpiration'),
	(44, 'otp_totp', 'totpdevice'),
	(45, 'otp_static', 'staticdevice'),
	(46, 'otp_static', 'statictoken');
INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-12-01 17:14:08.227344+00'),
	(2, 'auth', '0001_initial', '2026-12-01 17:14:08.298846+00'),
	(3, 'admin', '0001_initial', '2026-12-01 17:14:08.318502+00'),
	(4, 'admin', '0002_logentry_remove_auto_add', '2026-12-01 17:14:08.331957+00'),
	(5, 'admin', '0003_logentry_add_action_flag_choices', '2026-12-01 17:14:08.351468+00'),
	(6, 'contenttypes', '0002_remove_content_type_name', '2026-12-01 17:14:08.384422+00'),
	(7, 'auth', '0002_alter_permission_name_max_length', '2026-12-01 17:14:08.392733+00'),
	(8, 'auth', '0003_alter_user_email_max_length', '2026-12-01 17:14:08.402291+00'),
	(9, 'auth', '0004_alter_user_username_opts', '2026-12-01 17:14:08.414338+00'),
	(10, 'auth', '0005_alter_user_last_login_null', '2026-12-01 17:14:08.425927+00'),
	(11, 'auth', '0006_require_contenttypes_0002', '2026-12-01 17:14:08.432115+00'),
	(12, 'auth', '0007_alter_validators_add_error_messages', '2026-12-01 17:14:08.447448+00'),
	(13, 'auth', '0008_alter_user_username_max_length', '2026-12-01 17:14:08.467857+00'),
	(14, 'auth', '0009_alter_user_last_name_max_length', '2026-12-01 17:14:08.482115+00'),
	(15, 'auth', '0010_alter_group_name_max_length', '2026-12-01 17:14:08.497214+00'),
	(16, 'auth', '0011_update_proxy_permissions', '2026-12-01 17:14:08.519343+00'),
	(17, 'auth', '0012_alter_user_first_name_max_length', '2026-12-01 17:14:08.53138+00'),
	(18, 'axes', '0001_initial', '2026-12-01 17:14:08.543182+00'),
	(19, 'axes', '0002_auto_20151217_2044', '2026-12-01 17:14:08.570629+00'),
	(20, 'axes', '0003_auto_20160322_0929', '2026-12-01 17:14:08.58192+00'),
	(21, 'axes', '0004_auto_20181024_1538', '2026-12-01 17:14:08.59289+00'),
	(22, 'axes', '0005_remove_accessattempt_trusted', '2026-12-01 17:14:08.598243+00'),
	(23, 'axes', '0006_remove_accesslog_trusted', '2026-12-01 17:14:08.604538+00'),
	(24, 'axes', '0007_alter_accessattempt_unique_together', '2026-12-01 17:14:08.623336+00'),
	(25, 'axes', '0008_accessfailurelog', '2026-12-01 17:14:08.633274+00'),
	(26, 'axes', '0009_add_session_hash', '2026-12-01 17:14:08.638618+00'),
	(27, 'axes', '0010_accessattemptexpiration', '2026-12-01 17:14:08.646219+00'),
	(28, 'disputes', '0001_the_record', '2026-12-01 17:14:10.641419+00'),
	(29, 'disputes', '0002_what_was_written', '2026-12-01 17:14:10.654051+00'),
	(30, 'disputes', '0003_the_desk', '2026-12-01 17:14:11.996868+00'),
	(31, 'disputes', '0004_take_and_follow', '2026-12-01 17:14:12.302257+00'),
	(32, 'disputes', '0005_court_names', '2026-12-01 17:14:12.378153+00'),
	(33, 'disputes', '0006_fold_names', '2026-12-01 17:14:12.778867+00'),
	(34, 'disputes', '0007_search_labels', '2026-12-01 17:14:12.78733+00'),
	(35, 'otp_static', '0001_initial', '2026-12-01 17:14:12.872012+00'),
	(36, 'otp_static', '0002_throttling', '2026-12-01 17:14:12.91557+00'),
	(37, 'otp_static', '0003_add_timestamps', '2026-12-01 17:14:12.9685+00'),
	(38, 'otp_totp', '0001_initial', '2026-12-01 17:14:13.029257+00'),
	(39, 'otp_totp', '0002_auto_20190420_0723', '2026-12-01 17:14:13.075662+00'),
	(40, 'otp_totp', '0003_add_timestamps', '2026-12-01 17:14:13.121032+00'),
	(41, 'sessions', '0001_initial', '2026-12-01 17:14:13.129031+00');
SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 54, true);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 185, true);
SELECT pg_catalog.setval('public.auth_user_groups_id_seq', 2, true);
SELECT pg_catalog.setval('public.auth_user_id_seq', 3, true);
SELECT pg_catalog.setval('public.auth_user_user_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.axes_accessattempt_id_seq', 1, false);
SELECT pg_catalog.setval('public.axes_accessfailurelog_id_seq', 1, false);
SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 1, false);
SELECT pg_catalog.setval('public.disputes_affiliation_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_amount_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_citation_id_seq', 14, true);
SELECT pg_catalog.setval('public.disputes_claim_id_seq', 5, true);
SELECT pg_catalog.setval('public.disputes_claimparty_id_seq', 14, true);
SELECT pg_catalog.setval('public.disputes_court_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_courtalias_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_delivery_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_dispute_id_seq', 8, true);
SELECT pg_catalog.setval('public.disputes_dispute_writers_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_entry_id_seq', 30, true);
SELECT pg_catalog.setval('public.disputes_event_id_seq', 11, true);
SELECT pg_catalog.setval('public.disputes_formeraddress_id_seq', 3, true);
SELECT pg_catalog.setval('public.disputes_link_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_loadedrecord_id_seq', 1, false);
SELECT pg_catalog.setval('public.disputes_mark_id_seq', 158, true);
SELECT pg_catalog.setval('public.disputes_mark_numbers', 157, true);
SELECT pg_catalog.setval('public.disputes_merger_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_opening_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_participation_id_seq', 19, true);
SELECT pg_catalog.setval('public.disputes_party_id_seq', 11, true);
SELECT pg_catalog.setval('public.disputes_partyalias_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_proceeding_id_seq', 4, true);
SELECT pg_catalog.setval('public.disputes_relation_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_reviewnote_id_seq', 3, true);
SELECT pg_catalog.setval('public.disputes_revision_id_seq', 9, true);
SELECT pg_catalog.setval('public.disputes_source_id_seq', 6, true);
SELECT pg_catalog.setval('public.disputes_statuschange_id_seq', 8, true);
SELECT pg_catalog.setval('public.disputes_suggestion_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_system_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_systemalias_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_systematissue_id_seq', 4, true);
SELECT pg_catalog.setval('public.disputes_systemmodality_id_seq', 4, true);
SELECT pg_catalog.setval('public.disputes_webhook_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_workatissue_id_seq', 8, true);
SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 46, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 41, true);
SELECT pg_catalog.setval('public.otp_static_staticdevice_id_seq', 1, false);
SELECT pg_catalog.setval('public.otp_static_statictoken_id_seq', 1, false);
SELECT pg_catalog.setval('public.otp_totp_totpdevice_id_seq', 1, false);
ALTER TABLE ONLY public.disputes_affiliation
    ADD CONSTRAINT affiliation_once UNIQUE (party_id, other_id, how);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_group_id_94350c0c_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_permission_id_14a6b632_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);
ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);
ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_claim
    ADD CONSTRAINT claim_number_once UNIQUE (dispute_id, number);
ALTER TABLE ONLY public.disputes_claimparty
    ADD CONSTRAINT claim_party_on_one_side UNIQUE (claim_id, party_id);
ALTER TABLE ONLY public.disputes_courtalias
    ADD CONSTRAINT court_alias_once UNIQUE (court_id, spelling);
ALTER TABLE ONLY public.disputes_delivery
    ADD CONSTRAINT delivery_once UNIQUE (webhook_id, revision_id);
ALTER TABLE ONLY public.disputes_affiliation
    ADD CONSTRAINT disputes_affiliation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_amount
    ADD CONSTRAINT disputes_amount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_citation
    ADD CONSTRAINT disputes_citation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_claim
    ADD CONSTRAINT disputes_claim_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_claimparty
    ADD CONSTRAINT disputes_claimparty_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_court
    ADD CONSTRAINT disputes_court_name_key_key UNIQUE (name_key);
ALTER TABLE ONLY public.disputes_court
    ADD CONSTRAINT disputes_court_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_court
    ADD CONSTRAINT disputes_court_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.disputes_courtalias
    ADD CONSTRAINT disputes_courtalias_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_delivery
    ADD CONSTRAINT disputes_delivery_key_key UNIQUE (key);
ALTER TABLE ONLY public.disputes_delivery
    ADD CONSTRAINT disputes_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_dispute
    ADD CONSTRAINT disputes_dispute_copy_of_id_key UNIQUE (copy_of_id);
ALTER TABLE ONLY public.disputes_dispute
    ADD CONSTRAINT disputes_dispute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_dispute_writers
    ADD CONSTRAINT disputes_dispute_writers_dispute_id_user_id_e45bdbeb_uniq UNIQUE (dispute_id, user_id);
ALTER TABLE ONLY public.disputes_dispute_writers
    ADD CONSTRAINT disputes_dispute_writers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_entry
    ADD CONSTRAINT disputes_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_event
    ADD CONSTRAINT disputes_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_formeraddress
    ADD CONSTRAINT disputes_formeraddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_link
    ADD CONSTRAINT disputes_link_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_link
    ADD CONSTRAINT disputes_link_url_key UNIQUE (url);
ALTER TABLE ONLY public.disputes_loadedrecord
    ADD CONSTRAINT disputes_loadedrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_mark
    ADD CONSTRAINT disputes_mark_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_merger
    ADD CONSTRAINT disputes_merger_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_opening
    ADD CONSTRAINT disputes_opening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_participation
    ADD CONSTRAINT disputes_participation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_party
    ADD CONSTRAINT disputes_party_name_key_key UNIQUE (name_key);
ALTER TABLE ONLY public.disputes_party
    ADD CONSTRAINT disputes_party_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_party
    ADD CONSTRAINT disputes_party_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.disputes_partyalias
    ADD CONSTRAINT disputes_partyalias_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_proceeding
    ADD CONSTRAINT disputes_proceeding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_relation
    ADD CONSTRAINT disputes_relation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_reviewnote
    ADD CONSTRAINT disputes_reviewnote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_revision
    ADD CONSTRAINT disputes_revision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_source
    ADD CONSTRAINT disputes_source_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_statuschange
    ADD CONSTRAINT disputes_statuschange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_suggestion
    ADD CONSTRAINT disputes_suggestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_suggestion
    ADD CONSTRAINT disputes_suggestion_reference_key UNIQUE (reference);
ALTER TABLE ONLY public.disputes_system
    ADD CONSTRAINT disputes_system_name_key_key UNIQUE (name_key);
ALTER TABLE ONLY public.disputes_system
    ADD CONSTRAINT disputes_system_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_system
    ADD CONSTRAINT disputes_system_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.disputes_systemalias
    ADD CONSTRAINT disputes_systemalias_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_systematissue
    ADD CONSTRAINT disputes_systematissue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_systemmodality
    ADD CONSTRAINT disputes_systemmodality_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_webhook
    ADD CONSTRAINT disputes_webhook_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_workatissue
    ADD CONSTRAINT disputes_workatissue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.disputes_event
    ADD CONSTRAINT event_number_once UNIQUE (dispute_id, number);
ALTER TABLE ONLY public.disputes_formeraddress
    ADD CONSTRAINT former_address_once UNIQUE (kind, slug, number);
ALTER TABLE ONLY public.disputes_loadedrecord
    ADD CONSTRAINT loaded_record_once UNIQUE (kind, slug);
ALTER TABLE ONLY public.disputes_mark
    ADD CONSTRAINT mark_once UNIQUE (kind, key);
ALTER TABLE ONLY public.disputes_opening
    ADD CONSTRAINT opening_once UNIQUE (dispute_id, by_id);
ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_participation
    ADD CONSTRAINT participation_once UNIQUE (dispute_id, party_id, role);
ALTER TABLE ONLY public.disputes_partyalias
    ADD CONSTRAINT party_alias_once UNIQUE (party_id, spelling);
ALTER TABLE ONLY public.disputes_proceeding
    ADD CONSTRAINT proceeding_once UNIQUE (dispute_id, court_id, docket_number);
ALTER TABLE ONLY public.disputes_relation
    ADD CONSTRAINT relation_once UNIQUE (dispute_id, other_id, how);
ALTER TABLE ONLY public.disputes_revision
    ADD CONSTRAINT revision_number_once UNIQUE (kind, slug, number);
ALTER TABLE ONLY public.disputes_source
    ADD CONSTRAINT source_address_once UNIQUE (dispute_id, url);
ALTER TABLE ONLY public.disputes_source
    ADD CONSTRAINT source_number_once UNIQUE (dispute_id, number);
ALTER TABLE ONLY public.disputes_systemalias
    ADD CONSTRAINT system_alias_once UNIQUE (system_id, spelling);
ALTER TABLE ONLY public.disputes_systematissue
    ADD CONSTRAINT system_at_issue_once UNIQUE (dispute_id, system_id);
ALTER TABLE ONLY public.disputes_systemmodality
    ADD CONSTRAINT system_modality_once UNIQUE (system_id, modality);
ALTER TABLE ONLY public.disputes_workatissue
    ADD CONSTRAINT work_once UNIQUE (dispute_id, kind);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX auth_user_groups_group_id_97559544 ON public.auth_user_groups USING btree (group_id);
CREATE INDEX auth_user_groups_user_id_6a12ed8b ON public.auth_user_groups USING btree (user_id);
CREATE INDEX auth_user_user_permissions_permission_id_1fbb5f2c ON public.auth_user_user_permissions USING btree (permission_id);
CREATE INDEX auth_user_user_permissions_user_id_a95ead1b ON public.auth_user_user_permissions USING btree (user_id);
CREATE INDEX auth_user_username_6821ab7c_like ON public.auth_user USING btree (username varchar_pattern_ops);
CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);
CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);
CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);
CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);
CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);
CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);
CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);
CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);
CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);
CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);
CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);
CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);
CREATE UNIQUE INDEX citation_once_by_amount ON public.disputes_citation USING btree (amount_id, source_id) WHERE (amount_id IS NOT NULL);
CREATE UNIQUE INDEX citation_once_by_claim ON public.disputes_citation USING btree (claim_id, source_id) WHERE (claim_id IS NOT NULL);
CREATE UNIQUE INDEX citation_once_by_event ON public.disputes_citation USING btree (event_id, source_id) WHERE (event_id IS NOT NULL);
CREATE INDEX claim_by_kind_and_status ON public.disputes_claim USING btree (kind, status, dispute_id);
CREATE INDEX claim_by_party ON public.disputes_claimparty USING btree (party_id, side, claim_id);
CREATE INDEX court_by_alias ON public.disputes_courtalias USING btree (name_key);
CREATE UNIQUE INDEX court_courtlistener_id_once ON public.disputes_court USING btree (courtlistener_id) WHERE (NOT ((courtlistener_id)::text = ''::text));
CREATE INDEX delivery_waiting ON public.disputes_delivery USING btree (next_at) WHERE (delivered_at IS NULL);
CREATE INDEX dispute_by_correction ON public.disputes_dispute USING btree (corrected_at DESC, id DESC);
CREATE INDEX dispute_by_jurisdiction ON public.disputes_dispute USING btree (record_state, jurisdiction);
CREATE INDEX dispute_by_opening ON public.disputes_dispute USING btree (record_state, opened_on);
CREATE INDEX dispute_by_status ON public.disputes_dispute USING btree (record_state, status);
CREATE INDEX dispute_by_title ON public.disputes_dispute USING btree (record_state, title_key);
CREATE UNIQUE INDEX dispute_slug_once ON public.disputes_dispute USING btree (slug) WHERE (copy_of_id IS NULL);
CREATE INDEX disputes_affiliation_other_id_f1cb53db ON public.disputes_affiliation USING btree (other_id);
CREATE INDEX disputes_affiliation_party_id_b76d0815 ON public.disputes_affiliation USING btree (party_id);
CREATE INDEX disputes_amount_dispute_id_5fde8ac7 ON public.disputes_amount USING btree (dispute_id);
CREATE INDEX disputes_citation_amount_id_5747d700 ON public.disputes_citation USING btree (amount_id);
CREATE INDEX disputes_citation_claim_id_82185118 ON public.disputes_citation USING btree (claim_id);
CREATE INDEX disputes_citation_event_id_f233277c ON public.disputes_citation USING btree (event_id);
CREATE INDEX disputes_citation_source_id_e7a8fafa ON public.disputes_citation USING btree (source_id);
CREATE INDEX disputes_claim_dispute_id_fe01dc94 ON public.disputes_claim USING btree (dispute_id);
CREATE INDEX disputes_claimparty_claim_id_b33d3213 ON public.disputes_claimparty USING btree (claim_id);
CREATE INDEX disputes_claimparty_party_id_1ab21444 ON public.disputes_claimparty USING btree (party_id);
CREATE INDEX disputes_court_name_key_233161f9_like ON public.disputes_court USING btree (name_key varchar_pattern_ops);
CREATE INDEX disputes_court_slug_468036c0_like ON public.disputes_court USING btree (slug varchar_pattern_ops);
CREATE INDEX disputes_courtalias_court_id_dbc92a3a ON public.disputes_courtalias USING btree (court_id);
CREATE INDEX disputes_delivery_key_83ad795b_like ON public.disputes_delivery USING btree (key varchar_pattern_ops);
CREATE INDEX disputes_delivery_revision_id_b5bd6b9a ON public.disputes_delivery USING btree (revision_id);
CREATE INDEX disputes_delivery_webhook_id_04ca9b4e ON public.disputes_delivery USING btree (webhook_id);
CREATE INDEX disputes_dispute_author_id_3c76134f ON public.disputes_dispute USING btree (author_id);
CREATE INDEX disputes_dispute_submitted_by_id_d77699c7 ON public.disputes_dispute USING btree (submitted_by_id);
CREATE INDEX disputes_dispute_writers_dispute_id_9b9db97f ON public.disputes_dispute_writers USING btree (dispute_id);
CREATE INDEX disputes_dispute_writers_user_id_e2c7dcca ON public.disputes_dispute_writers USING btree (user_id);
CREATE INDEX disputes_event_dispute_id_5ab10d2c ON public.disputes_event USING btree (dispute_id);
CREATE INDEX disputes_event_party_id_1cbae3c4 ON public.disputes_event USING btree (party_id);
CREATE INDEX disputes_link_url_c664474a_like ON public.disputes_link USING btree (url varchar_pattern_ops);
CREATE INDEX disputes_merger_by_id_38667346 ON public.disputes_merger USING btree (by_id);
CREATE INDEX disputes_merger_undone_by_id_d442d440 ON public.disputes_merger USING btree (undone_by_id);
CREATE INDEX disputes_opening_by_id_d94b4b46 ON public.disputes_opening USING btree (by_id);
CREATE INDEX disputes_opening_dispute_id_21d3911e ON public.disputes_opening USING btree (dispute_id);
CREATE INDEX disputes_participation_dispute_id_4e21a868 ON public.disputes_participation USING btree (dispute_id);
CREATE INDEX disputes_participation_party_id_8c65b983 ON public.disputes_participation USING btree (party_id);
CREATE INDEX disputes_party_name_key_4168c3df_like ON public.disputes_party USING btree (name_key varchar_pattern_ops);
CREATE INDEX disputes_party_slug_5cec8d6d_like ON public.disputes_party USING btree (slug varchar_pattern_ops);
CREATE INDEX disputes_partyalias_party_id_33e32fce ON public.disputes_partyalias USING btree (party_id);
CREATE INDEX disputes_proceeding_court_id_cf18694f ON public.disputes_proceeding USING btree (court_id);
CREATE INDEX disputes_proceeding_dispute_id_5be940c9 ON public.disputes_proceeding USING btree (dispute_id);
CREATE INDEX disputes_relation_dispute_id_f1846ccb ON public.disputes_relation USING btree (dispute_id);
CREATE INDEX disputes_relation_other_id_34632831 ON public.disputes_relation USING btree (other_id);
CREATE INDEX disputes_reviewnote_by_id_e1c7682f ON public.disputes_reviewnote USING btree (by_id);
CREATE INDEX disputes_reviewnote_dispute_id_f779e6f7 ON public.disputes_reviewnote USING btree (dispute_id);
CREATE INDEX disputes_revision_by_id_e22c66ef ON public.disputes_revision USING btree (by_id);
CREATE INDEX disputes_source_dispute_id_f32a5610 ON public.disputes_source USING btree (dispute_id);
CREATE INDEX disputes_statuschange_dispute_id_212c814b ON public.disputes_statuschange USING btree (dispute_id);
CREATE INDEX disputes_suggestion_decided_by_id_34ed073c ON public.disputes_suggestion USING btree (decided_by_id);
CREATE INDEX disputes_suggestion_dispute_id_c1d31537 ON public.disputes_suggestion USING btree (dispute_id);
CREATE INDEX disputes_suggestion_reference_22d8cbd6_like ON public.disputes_suggestion USING btree (reference varchar_pattern_ops);
CREATE INDEX disputes_system_developer_id_af0ff6f7 ON public.disputes_system USING btree (developer_id);
CREATE INDEX disputes_system_name_key_efc8b719_like ON public.disputes_system USING btree (name_key varchar_pattern_ops);
CREATE INDEX disputes_system_slug_7c893ad9_like ON public.disputes_system USING btree (slug varchar_pattern_ops);
CREATE INDEX disputes_systemalias_system_id_50d29a03 ON public.disputes_systemalias USING btree (system_id);
CREATE INDEX disputes_systematissue_dispute_id_f989c9cd ON public.disputes_systematissue USING btree (dispute_id);
CREATE INDEX disputes_systematissue_system_id_cf2fc3a9 ON public.disputes_systematissue USING btree (system_id);
CREATE INDEX disputes_systemmodality_system_id_1ec5e636 ON public.disputes_systemmodality USING btree (system_id);
CREATE INDEX disputes_workatissue_dispute_id_36ab0a68 ON public.disputes_workatissue USING btree (dispute_id);
CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);
CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX entry_body_vector ON public.disputes_entry USING gin (body_vector);
CREATE INDEX entry_by_key ON public.disputes_entry USING btree (kind, key);
CREATE INDEX entry_by_owner ON public.disputes_entry USING btree (kind, owner);
CREATE INDEX entry_exact_vector ON public.disputes_entry USING gin (exact_vector);
CREATE INDEX entry_labels_vector ON public.disputes_entry USING gin (labels_vector);
CREATE INDEX entry_names_vector ON public.disputes_entry USING gin (names_vector);
CREATE INDEX entry_title_vector ON public.disputes_entry USING gin (title_vector);
CREATE INDEX event_by_correction ON public.disputes_event USING btree (corrected_at DESC, id DESC);
CREATE INDEX event_by_date ON public.disputes_event USING btree (date);
CREATE INDEX event_of_dispute ON public.disputes_event USING btree (dispute_id, state, date);
CREATE INDEX former_address_by_target ON public.disputes_formeraddress USING btree (kind, leads_to);
CREATE INDEX link_by_check ON public.disputes_link USING btree (checked_at);
CREATE INDEX mark_by_number ON public.disputes_mark USING btree (number);
CREATE INDEX mark_to_index ON public.disputes_mark USING btree (kind, key) WHERE (NOT is_indexed);
CREATE INDEX merger_by_gone ON public.disputes_merger USING btree (kind, gone);
CREATE INDEX otp_static_staticdevice_user_id_7f9cff2b ON public.otp_static_staticdevice USING btree (user_id);
CREATE INDEX otp_static_statictoken_device_id_74b7c7d1 ON public.otp_static_statictoken USING btree (device_id);
CREATE INDEX otp_static_statictoken_token_d0a51866 ON public.otp_static_statictoken USING btree (token);
CREATE INDEX otp_static_statictoken_token_d0a51866_like ON public.otp_static_statictoken USING btree (token varchar_pattern_ops);
CREATE INDEX otp_totp_totpdevice_user_id_0fb18292 ON public.otp_totp_totpdevice USING btree (user_id);
CREATE INDEX participation_by_party ON public.disputes_participation USING btree (party_id, role, dispute_id);
CREATE INDEX party_by_alias ON public.disputes_partyalias USING btree (name_key);
CREATE INDEX proceeding_by_courtlistener ON public.disputes_proceeding USING btree (courtlistener_docket_id);
CREATE INDEX proceeding_by_docket ON public.disputes_proceeding USING btree (docket_number);
CREATE INDEX revision_by_moment ON public.disputes_revision USING btree (is_public, made_at DESC);
CREATE INDEX status_change_by_moment ON public.disputes_statuschange USING btree (recorded_at DESC, id DESC);
CREATE INDEX suggestion_by_moment ON public.disputes_suggestion USING btree (received_at);
CREATE INDEX suggestion_by_sender ON public.disputes_suggestion USING btree (sender, received_at);
CREATE INDEX suggestion_queue ON public.disputes_suggestion USING btree (state, received_at);
CREATE INDEX system_by_alias ON public.disputes_systemalias USING btree (name_key);
CREATE INDEX system_by_modality ON public.disputes_systemmodality USING btree (modality, system_id);
CREATE INDEX work_by_kind ON public.disputes_workatissue USING btree (kind, dispute_id);
CREATE TRIGGER disputes_mark_0_delete AFTER DELETE ON public.disputes_dispute FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_0_delete();
CREATE TRIGGER disputes_mark_0_insert AFTER INSERT ON public.disputes_dispute FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_0_insert();
CREATE TRIGGER disputes_mark_0_update AFTER UPDATE ON public.disputes_dispute FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_0_update();
CREATE TRIGGER disputes_mark_10_delete AFTER DELETE ON public.disputes_relation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_10_delete();
CREATE TRIGGER disputes_mark_10_insert AFTER INSERT ON public.disputes_relation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_10_insert();
CREATE TRIGGER disputes_mark_10_update AFTER UPDATE ON public.disputes_relation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_10_update();
CREATE TRIGGER disputes_mark_11_delete AFTER DELETE ON public.disputes_claimparty FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_11_delete();
CREATE TRIGGER disputes_mark_11_insert AFTER INSERT ON public.disputes_claimparty FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_11_insert();
CREATE TRIGGER disputes_mark_11_update AFTER UPDATE ON public.disputes_claimparty FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_11_update();
CREATE TRIGGER disputes_mark_12_delete AFTER DELETE ON public.disputes_citation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_12_delete();
CREATE TRIGGER disputes_mark_12_insert AFTER INSERT ON public.disputes_citation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_12_insert();
CREATE TRIGGER disputes_mark_12_update AFTER UPDATE ON public.disputes_citation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_12_update();
CREATE TRIGGER disputes_mark_13_delete AFTER DELETE ON public.disputes_party FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_13_delete();
CREATE TRIGGER disputes_mark_13_insert AFTER INSERT ON public.disputes_party FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_13_insert();
CREATE TRIGGER disputes_mark_13_update AFTER UPDATE ON public.disputes_party FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_13_update();
CREATE TRIGGER disputes_mark_14_delete AFTER DELETE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_14_delete();
CREATE TRIGGER disputes_mark_14_insert AFTER INSERT ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_14_insert();
CREATE TRIGGER disputes_mark_14_update AFTER UPDATE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_14_update();
CREATE TRIGGER disputes_mark_15_delete AFTER DELETE ON public.disputes_affiliation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_15_delete();
CREATE TRIGGER disputes_mark_15_insert AFTER INSERT ON public.disputes_affiliation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_15_insert();
CREATE TRIGGER disputes_mark_15_update AFTER UPDATE ON public.disputes_affiliation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_15_update();
CREATE TRIGGER disputes_mark_16_delete AFTER DELETE ON public.disputes_system FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_16_delete();
CREATE TRIGGER disputes_mark_16_insert AFTER INSERT ON public.disputes_system FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_16_insert();
CREATE TRIGGER disputes_mark_16_update AFTER UPDATE ON public.disputes_system FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_16_update();
CREATE TRIGGER disputes_mark_17_delete AFTER DELETE ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_17_delete();
CREATE TRIGGER disputes_mark_17_insert AFTER INSERT ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_17_insert();
CREATE TRIGGER disputes_mark_17_update AFTER UPDATE ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_17_update();
CREATE TRIGGER disputes_mark_18_delete AFTER DELETE ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_18_delete();
CREATE TRIGGER disputes_mark_18_insert AFTER INSERT ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_18_insert();
CREATE TRIGGER disputes_mark_18_update AFTER UPDATE ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_18_update();
CREATE TRIGGER disputes_mark_19_delete AFTER DELETE ON public.disputes_court FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_19_delete();
CREATE TRIGGER disputes_mark_19_insert AFTER INSERT ON public.disputes_court FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_19_insert();
CREATE TRIGGER disputes_mark_19_update AFTER UPDATE ON public.disputes_court FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_19_update();
CREATE TRIGGER disputes_mark_1_delete AFTER DELETE ON public.disputes_participation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_1_delete();
CREATE TRIGGER disputes_mark_1_insert AFTER INSERT ON public.disputes_participation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_1_insert();
CREATE TRIGGER disputes_mark_1_update AFTER UPDATE ON public.disputes_participation FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_1_update();
CREATE TRIGGER disputes_mark_20_delete AFTER DELETE ON public.disputes_courtalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_20_delete();
CREATE TRIGGER disputes_mark_20_insert AFTER INSERT ON public.disputes_courtalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_20_insert();
CREATE TRIGGER disputes_mark_20_update AFTER UPDATE ON public.disputes_courtalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_20_update();
CREATE TRIGGER disputes_mark_21_update AFTER UPDATE ON public.disputes_party FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_21_update();
CREATE TRIGGER disputes_mark_22_update AFTER UPDATE ON public.disputes_party FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_22_update();
CREATE TRIGGER disputes_mark_23_delete AFTER DELETE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_23_delete();
CREATE TRIGGER disputes_mark_23_insert AFTER INSERT ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_23_insert();
CREATE TRIGGER disputes_mark_23_update AFTER UPDATE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_23_update();
CREATE TRIGGER disputes_mark_24_delete AFTER DELETE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_24_delete();
CREATE TRIGGER disputes_mark_24_insert AFTER INSERT ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_24_insert();
CREATE TRIGGER disputes_mark_24_update AFTER UPDATE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_24_update();
CREATE TRIGGER disputes_mark_25_update AFTER UPDATE ON public.disputes_system FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_25_update();
CREATE TRIGGER disputes_mark_26_delete AFTER DELETE ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_26_delete();
CREATE TRIGGER disputes_mark_26_insert AFTER INSERT ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_26_insert();
CREATE TRIGGER disputes_mark_26_update AFTER UPDATE ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_26_update();
CREATE TRIGGER disputes_mark_27_delete AFTER DELETE ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_27_delete();
CREATE TRIGGER disputes_mark_27_insert AFTER INSERT ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_27_insert();
CREATE TRIGGER disputes_mark_27_update AFTER UPDATE ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_27_update();
CREATE TRIGGER disputes_mark_28_update AFTER UPDATE ON public.disputes_court FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_28_update();
CREATE TRIGGER disputes_mark_29_delete AFTER DELETE ON public.disputes_courtalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_29_delete();
CREATE TRIGGER disputes_mark_29_insert AFTER INSERT ON public.disputes_courtalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_29_insert();
CREATE TRIGGER disputes_mark_29_update AFTER UPDATE ON public.disputes_courtalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_29_update();
CREATE TRIGGER disputes_mark_2_delete AFTER DELETE ON public.disputes_workatissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_2_delete();
CREATE TRIGGER disputes_mark_2_insert AFTER INSERT ON public.disputes_workatissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_2_insert();
CREATE TRIGGER disputes_mark_2_update AFTER UPDATE ON public.disputes_workatissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_2_update();
CREATE TRIGGER disputes_mark_30_delete AFTER DELETE ON public.disputes_revision FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_30_delete();
CREATE TRIGGER disputes_mark_30_insert AFTER INSERT ON public.disputes_revision FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_30_insert();
CREATE TRIGGER disputes_mark_30_update AFTER UPDATE ON public.disputes_revision FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_30_update();
CREATE TRIGGER disputes_mark_31_delete AFTER DELETE ON public.disputes_formeraddress FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_31_delete();
CREATE TRIGGER disputes_mark_31_insert AFTER INSERT ON public.disputes_formeraddress FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_31_insert();
CREATE TRIGGER disputes_mark_31_update AFTER UPDATE ON public.disputes_formeraddress FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_31_update();
CREATE TRIGGER disputes_mark_32_delete AFTER DELETE ON public.disputes_link FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_32_delete();
CREATE TRIGGER disputes_mark_32_insert AFTER INSERT ON public.disputes_link FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_32_insert();
CREATE TRIGGER disputes_mark_32_update AFTER UPDATE ON public.disputes_link FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_32_update();
CREATE TRIGGER disputes_mark_3_delete AFTER DELETE ON public.disputes_systematissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_3_delete();
CREATE TRIGGER disputes_mark_3_insert AFTER INSERT ON public.disputes_systematissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_3_insert();
CREATE TRIGGER disputes_mark_3_update AFTER UPDATE ON public.disputes_systematissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_3_update();
CREATE TRIGGER disputes_mark_4_delete AFTER DELETE ON public.disputes_claim FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_4_delete();
CREATE TRIGGER disputes_mark_4_insert AFTER INSERT ON public.disputes_claim FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_4_insert();
CREATE TRIGGER disputes_mark_4_update AFTER UPDATE ON public.disputes_claim FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_4_update();
CREATE TRIGGER disputes_mark_5_delete AFTER DELETE ON public.disputes_event FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_5_delete();
CREATE TRIGGER disputes_mark_5_insert AFTER INSERT ON public.disputes_event FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_5_insert();
CREATE TRIGGER disputes_mark_5_update AFTER UPDATE ON public.disputes_event FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_5_update();
CREATE TRIGGER disputes_mark_6_delete AFTER DELETE ON public.disputes_source FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_6_delete();
CREATE TRIGGER disputes_mark_6_insert AFTER INSERT ON public.disputes_source FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_6_insert();
CREATE TRIGGER disputes_mark_6_update AFTER UPDATE ON public.disputes_source FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_6_update();
CREATE TRIGGER disputes_mark_7_delete AFTER DELETE ON public.disputes_proceeding FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_7_delete();
CREATE TRIGGER disputes_mark_7_insert AFTER INSERT ON public.disputes_proceeding FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_7_insert();
CREATE TRIGGER disputes_mark_7_update AFTER UPDATE ON public.disputes_proceeding FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_7_update();
CREATE TRIGGER disputes_mark_8_delete AFTER DELETE ON public.disputes_amount FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_8_delete();
CREATE TRIGGER disputes_mark_8_insert AFTER INSERT ON public.disputes_amount FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_8_insert();
CREATE TRIGGER disputes_mark_8_update AFTER UPDATE ON public.disputes_amount FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_8_update();
CREATE TRIGGER disputes_mark_9_delete AFTER DELETE ON public.disputes_statuschange FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_9_delete();
CREATE TRIGGER disputes_mark_9_insert AFTER INSERT ON public.disputes_statuschange FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_9_insert();
CREATE TRIGGER disputes_mark_9_update AFTER UPDATE ON public.disputes_statuschange FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_9_update();
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_group_id_97559544_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_6a12ed8b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_affiliation
    ADD CONSTRAINT disputes_affiliation_other_id_f1cb53db_fk_disputes_party_id FOREIGN KEY (other_id) REFERENCES public.disputes_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_affiliation
    ADD CONSTRAINT disputes_affiliation_party_id_b76d0815_fk_disputes_party_id FOREIGN KEY (party_id) REFERENCES public.disputes_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_amount
    ADD CONSTRAINT disputes_amount_dispute_id_5fde8ac7_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_citation
    ADD CONSTRAINT disputes_citation_amount_id_5747d700_fk_disputes_amount_id FOREIGN KEY (amount_id) REFERENCES public.disputes_amount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_citation
    ADD CONSTRAINT disputes_citation_claim_id_82185118_fk_disputes_claim_id FOREIGN KEY (claim_id) REFERENCES public.disputes_claim(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_citation
    ADD CONSTRAINT disputes_citation_event_id_f233277c_fk_disputes_event_id FOREIGN KEY (event_id) REFERENCES public.disputes_event(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_citation
    ADD CONSTRAINT disputes_citation_source_id_e7a8fafa_fk_disputes_source_id FOREIGN KEY (source_id) REFERENCES public.disputes_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_claim
    ADD CONSTRAINT disputes_claim_dispute_id_fe01dc94_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_claimparty
    ADD CONSTRAINT disputes_claimparty_claim_id_b33d3213_fk_disputes_claim_id FOREIGN KEY (claim_id) REFERENCES public.disputes_claim(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_claimparty
    ADD CONSTRAINT disputes_claimparty_party_id_1ab21444_fk_disputes_party_id FOREIGN KEY (party_id) REFERENCES public.disputes_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_courtalias
    ADD CONSTRAINT disputes_courtalias_court_id_dbc92a3a_fk_disputes_court_id FOREIGN KEY (court_id) REFERENCES public.disputes_court(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_delivery
    ADD CONSTRAINT disputes_delivery_revision_id_b5bd6b9a_fk_disputes_revision_id FOREIGN KEY (revision_id) REFERENCES public.disputes_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_delivery
    ADD CONSTRAINT disputes_delivery_webhook_id_04ca9b4e_fk_disputes_webhook_id FOREIGN KEY (webhook_id) REFERENCES public.disputes_webhook(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_dispute
    ADD CONSTRAINT disputes_dispute_author_id_3c76134f_fk_auth_user_id FOREIGN KEY (author_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_dispute
    ADD CONSTRAINT disputes_dispute_copy_of_id_99035cd7_fk_disputes_dispute_id FOREIGN KEY (copy_of_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_dispute
    ADD CONSTRAINT disputes_dispute_submitted_by_id_d77699c7_fk_auth_user_id FOREIGN KEY (submitted_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_dispute_writers
    ADD CONSTRAINT disputes_dispute_wri_dispute_id_9b9db97f_fk_disputes_ FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_dispute_writers
    ADD CONSTRAINT disputes_dispute_writers_user_id_e2c7dcca_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_event
    ADD CONSTRAINT disputes_event_dispute_id_5ab10d2c_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_event
    ADD CONSTRAINT disputes_event_party_id_1cbae3c4_fk_disputes_party_id FOREIGN KEY (party_id) REFERENCES public.disputes_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_merger
    ADD CONSTRAINT disputes_merger_by_id_38667346_fk_auth_user_id FOREIGN KEY (by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_merger
    ADD CONSTRAINT disputes_merger_undone_by_id_d442d440_fk_auth_user_id FOREIGN KEY (undone_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_opening
    ADD CONSTRAINT disputes_opening_by_id_d94b4b46_fk_auth_user_id FOREIGN KEY (by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_opening
    ADD CONSTRAINT disputes_opening_dispute_id_21d3911e_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_participation
    ADD CONSTRAINT disputes_participati_dispute_id_4e21a868_fk_disputes_ FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_participation
    ADD CONSTRAINT disputes_participation_party_id_8c65b983_fk_disputes_party_id FOREIGN KEY (party_id) REFERENCES public.disputes_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_partyalias
    ADD CONSTRAINT disputes_partyalias_party_id_33e32fce_fk_disputes_party_id FOREIGN KEY (party_id) REFERENCES public.disputes_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_proceeding
    ADD CONSTRAINT disputes_proceeding_court_id_cf18694f_fk_disputes_court_id FOREIGN KEY (court_id) REFERENCES public.disputes_court(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_proceeding
    ADD CONSTRAINT disputes_proceeding_dispute_id_5be940c9_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_relation
    ADD CONSTRAINT disputes_relation_dispute_id_f1846ccb_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_relation
    ADD CONSTRAINT disputes_relation_other_id_34632831_fk_disputes_dispute_id FOREIGN KEY (other_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_reviewnote
    ADD CONSTRAINT disputes_reviewnote_by_id_e1c7682f_fk_auth_user_id FOREIGN KEY (by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_reviewnote
    ADD CONSTRAINT disputes_reviewnote_dispute_id_f779e6f7_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_revision
    ADD CONSTRAINT disputes_revision_by_id_e22c66ef_fk_auth_user_id FOREIGN KEY (by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_source
    ADD CONSTRAINT disputes_source_dispute_id_f32a5610_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_statuschange
    ADD CONSTRAINT disputes_statuschang_dispute_id_212c814b_fk_disputes_ FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_suggestion
    ADD CONSTRAINT disputes_suggestion_decided_by_id_34ed073c_fk_auth_user_id FOREIGN KEY (decided_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_suggestion
    ADD CONSTRAINT disputes_suggestion_dispute_id_c1d31537_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_system
    ADD CONSTRAINT disputes_system_developer_id_af0ff6f7_fk_disputes_party_id FOREIGN KEY (developer_id) REFERENCES public.disputes_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_systemalias
    ADD CONSTRAINT disputes_systemalias_system_id_50d29a03_fk_disputes_system_id FOREIGN KEY (system_id) REFERENCES public.disputes_system(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_systematissue
    ADD CONSTRAINT disputes_systematiss_dispute_id_f989c9cd_fk_disputes_ FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_systematissue
    ADD CONSTRAINT disputes_systematissue_system_id_cf2fc3a9_fk_disputes_system_id FOREIGN KEY (system_id) REFERENCES public.disputes_system(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_systemmodality
    ADD CONSTRAINT disputes_systemmodal_system_id_1ec5e636_fk_disputes_ FOREIGN KEY (system_id) REFERENCES public.disputes_system(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_workatissue
    ADD CONSTRAINT disputes_workatissue_dispute_id_36ab0a68_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_user_id_7f9cff2b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictok_device_id_74b7c7d1_fk_otp_stati FOREIGN KEY (device_id) REFERENCES public.otp_static_staticdevice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_user_id_0fb18292_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
