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
CREATE FUNCTION public.disputes_mark_20_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_participation WHERE party_id = NEW.id UNION SELECT dispute_id FROM disputes_event WHERE party_id = NEW.id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = NEW.id UNION SELECT i.dispute_id FROM disputes_systematissue i JOIN disputes_system s ON s.id = i.system_id WHERE s.developer_id = NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_21_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT id FROM disputes_system WHERE developer_id = NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_22_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT id FROM disputes_system WHERE developer_id = OLD.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_22_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT id FROM disputes_system WHERE developer_id = NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_22_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'system', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT id FROM disputes_system WHERE developer_id = OLD.party_id UNION SELECT id FROM disputes_system WHERE developer_id = NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_23_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_participation WHERE party_id = OLD.party_id UNION SELECT dispute_id FROM disputes_event WHERE party_id = OLD.party_id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = OLD.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_23_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_participation WHERE party_id = NEW.party_id UNION SELECT dispute_id FROM disputes_event WHERE party_id = NEW.party_id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_23_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_participation WHERE party_id = OLD.party_id UNION SELECT dispute_id FROM disputes_event WHERE party_id = OLD.party_id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = OLD.party_id UNION SELECT dispute_id FROM disputes_participation WHERE party_id = NEW.party_id UNION SELECT dispute_id FROM disputes_event WHERE party_id = NEW.party_id UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id WHERE p.party_id = NEW.party_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_24_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_25_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = OLD.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_25_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_25_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = OLD.system_id UNION SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_26_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = OLD.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_26_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_26_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_systematissue WHERE system_id = OLD.system_id UNION SELECT dispute_id FROM disputes_systematissue WHERE system_id = NEW.system_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_27_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT dispute_id FROM disputes_proceeding WHERE court_id = NEW.id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_2_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_2_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
CREATE FUNCTION public.disputes_mark_2_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(7265179011); INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT 'dispute', k, nextval('disputes_mark_numbers'), (random() * 4e18)::bigint, false FROM (SELECT OLD.dispute_id UNION SELECT NEW.dispute_id) AS keys(k) WHERE k IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, is_indexed = excluded.is_indexed; RETURN NULL; END $$;
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
    CONSTRAINT dispute_closed_after_opened CHECK (((closed_on IS NULL) OR ((closed_on)::text >= "left"((opened_on)::text, length((closed_on)::text))))),
    CONSTRAINT dispute_closing_date_if_closed CHECK (((closed_on IS NULL) OR ((status)::text = ANY ((ARRAY['decided'::character varying, 'settled'::character varying, 'dismissed'::character varying, 'withdrawn'::character varying, 'resolved'::character varying, 'consolidated'::character varying])::text[])))),
    CONSTRAINT dispute_dates_well_formed CHECK (((((opened_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (opened_on IS NULL)) AND (((closed_on)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (closed_on IS NULL)) AND (((status_as_of)::text ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text) OR (status_as_of IS NULL)))),
    CONSTRAINT dispute_filled CHECK (((NOT ((title)::text = ''::text)) AND (NOT (summary = ''::text)) AND (NOT ((kind)::text = ''::text)) AND (NOT ((status)::text = ''::text)))),
    CONSTRAINT dispute_final_if_prevailing CHECK (((final IS NULL) OR (NOT ((prevailing)::text = ''::text)))),
    CONSTRAINT dispute_jurisdiction_shape CHECK (((jurisdiction)::text ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT dispute_prevailing_if_decided CHECK ((((prevailing)::text = ''::text) OR ((status)::text = ANY ((ARRAY['decided'::character varying, 'on_appeal'::character varying])::text[])))),
    CONSTRAINT dispute_record_state_known CHECK (((record_state)::text = ANY ((ARRAY['draft'::character varying, 'published'::character varying])::text[]))),
    CONSTRAINT dispute_slug_shape CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT dispute_stage_if_suit CHECK ((((stage)::text = ''::text) OR ((kind)::text = ANY ((ARRAY['lawsuit'::character varying, 'class_action'::character varying, 'criminal_case'::character varying])::text[]))))
);
ALTER TABLE public.disputes_dispute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disputes_dispute_id_seq
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
    exact_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, exact)) STORED,
    title_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, title)) STORED,
    names_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, names)) STORED,
    body_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, body)) STORED
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
COMMENT ON TABLE public.disputes_mark IS '3caf11a84efc259006acc5f845275817abeebb83808e8ec91ed8a01becd5c7ef';
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
INSERT INTO public.auth_permission VALUES
	(1, 'Can add dispute', 1, 'add_dispute'),
	(2, 'Can change dispute', 1, 'change_dispute'),
	(3, 'Can delete dispute', 1, 'delete_dispute'),
	(4, 'Can view dispute', 1, 'view_dispute'),
	(5, 'Can add court', 2, 'add_court'),
	(6, 'Can change court', 2, 'change_court'),
	(7, 'Can delete court', 2, 'delete_court'),
	(8, 'Can view court', 2, 'view_court'),
	(9, 'Can add claim', 3, 'add_claim'),
	(10, 'Can change claim', 3, 'change_claim'),
	(11, 'Can delete claim', 3, 'delete_claim'),
	(12, 'Can view claim', 3, 'view_claim'),
	(13, 'Can add amount', 4, 'add_amount'),
	(14, 'Can change amount', 4, 'change_amount'),
	(15, 'Can delete amount', 4, 'delete_amount'),
	(16, 'Can view amount', 4, 'view_amount'),
	(17, 'Can add loaded record', 5, 'add_loadedrecord'),
	(18, 'Can change loaded record', 5, 'change_loadedrecord'),
	(19, 'Can delete loaded record', 5, 'delete_loadedrecord'),
	(20, 'Can view loaded record', 5, 'view_loadedrecord'),
	(21, 'Can add party', 6, 'add_party'),
	(22, 'Can change party', 6, 'change_party'),
	(23, 'Can delete party', 6, 'delete_party'),
	(24, 'Can view party', 6, 'view_party'),
	(25, 'Can add participation', 7, 'add_participation'),
	(26, 'Can change participation', 7, 'change_participation'),
	(27, 'Can delete participation', 7, 'delete_participation'),
	(28, 'Can view participation', 7, 'view_participation'),
	(29, 'Can add event', 8, 'add_event'),
	(30, 'Can change event', 8, 'change_event'),
	(31, 'Can delete event', 8, 'delete_event'),
	(32, 'Can view event', 8, 'view_event'),
	(33, 'Can add claim party', 9, 'add_claimparty'),
	(34, 'Can change claim party', 9, 'change_claimparty'),
	(35, 'Can delete claim party', 9, 'delete_claimparty'),
	(36, 'Can view claim party', 9, 'view_claimparty'),
	(37, 'Can add affiliation', 10, 'add_affiliation'),
	(38, 'Can change affiliation', 10, 'change_affiliation'),
	(39, 'Can delete affiliation', 10, 'delete_affiliation'),
	(40, 'Can view affiliation', 10, 'view_affiliation'),
	(41, 'Can add other name', 11, 'add_partyalias'),
	(42, 'Can change other name', 11, 'change_partyalias'),
	(43, 'Can delete other name', 11, 'delete_partyalias'),
	(44, 'Can view other name', 11, 'view_partyalias'),
	(45, 'Can add proceeding', 12, 'add_proceeding'),
	(46, 'Can change proceeding', 12, 'change_proceeding'),
	(47, 'Can delete proceeding', 12, 'delete_proceeding'),
	(48, 'Can view proceeding', 12, 'view_proceeding'),
	(49, 'Can add relation', 13, 'add_relation'),
	(50, 'Can change relation', 13, 'change_relation'),
	(51, 'Can delete relation', 13, 'delete_relation'),
	(52, 'Can view relation', 13, 'view_relation'),
	(53, 'Can add source', 14, 'add_source'),
	(54, 'Can change source', 14, 'change_source'),
	(55, 'Can delete source', 14, 'delete_source'),
	(56, 'Can view source', 14, 'view_source'),
	(57, 'Can add citation', 15, 'add_citation'),
	(58, 'Can change citation', 15, 'change_citation'),
	(59, 'Can delete citation', 15, 'delete_citation'),
	(60, 'Can view citation', 15, 'view_citation'),
	(61, 'Can add status change', 16, 'add_statuschange'),
	(62, 'Can change status change', 16, 'change_statuschange'),
	(63, 'Can delete status change', 16, 'delete_statuschange'),
	(64, 'Can view status change', 16, 'view_statuschange'),
	(65, 'Can add AI system', 17, 'add_system'),
	(66, 'Can change AI system', 17, 'change_system'),
	(67, 'Can delete AI system', 17, 'delete_system'),
	(68, 'Can view AI system', 17, 'view_system'),
	(69, 'Can add other name', 18, 'add_systemalias'),
	(70, 'Can change other name', 18, 'change_systemalias'),
	(71, 'Can delete other name', 18, 'delete_systemalias'),
	(72, 'Can view other name', 18, 'view_systemalias'),
	(73, 'Can add AI system at issue', 19, 'add_systematissue'),
	(74, 'Can change AI system at issue', 19, 'change_systematissue'),
	(75, 'Can delete AI system at issue', 19, 'delete_systematissue'),
	(76, 'Can view AI system at issue', 19, 'view_systematissue'),
	(77, 'Can add system modality', 20, 'add_systemmodality'),
	(78, 'Can change system modality', 20, 'change_systemmodality'),
	(79, 'Can delete system modality', 20, 'delete_systemmodality'),
	(80, 'Can view system modality', 20, 'view_systemmodality'),
	(81, 'Can add work at issue', 21, 'add_workatissue'),
	(82, 'Can change work at issue', 21, 'change_workatissue'),
	(83, 'Can delete work at issue', 21, 'delete_workatissue'),
	(84, 'Can view work at issue', 21, 'view_workatissue'),
	(85, 'Can add entry', 22, 'add_entry'),
	(86, 'Can change entry', 22, 'change_entry'),
	(87, 'Can delete entry', 22, 'delete_entry'),
	(88, 'Can view entry', 22, 'view_entry'),
	(89, 'Can add mark', 23, 'add_mark'),
	(90, 'Can change mark', 23, 'change_mark'),
	(91, 'Can delete mark', 23, 'delete_mark'),
	(92, 'Can view mark', 23, 'view_mark'),
	(93, 'Can add log entry', 24, 'add_logentry'),
	(94, 'Can change log entry', 24, 'change_logentry'),
	(95, 'Can delete log entry', 24, 'delete_logentry'),
	(96, 'Can view log entry', 24, 'view_logentry'),
	(97, 'Can add permission', 25, 'add_permission'),
	(98, 'Can change permission', 25, 'change_permission'),
	(99, 'Can delete permission', 25, 'delete_permission'),
	(100, 'Can view permission', 25, 'view_permission');
INSERT INTO public.auth_permission VALUES
	(101, 'Can add group', 26, 'add_group'),
	(102, 'Can change group', 26, 'change_group'),
	(103, 'Can delete group', 26, 'delete_group'),
	(104, 'Can view group', 26, 'view_group'),
	(105, 'Can add user', 27, 'add_user'),
	(106, 'Can change user', 27, 'change_user'),
	(107, 'Can delete user', 27, 'delete_user'),
	(108, 'Can view user', 27, 'view_user'),
	(109, 'Can add content type', 28, 'add_contenttype'),
	(110, 'Can change content type', 28, 'change_contenttype'),
	(111, 'Can delete content type', 28, 'delete_contenttype'),
	(112, 'Can view content type', 28, 'view_contenttype'),
	(113, 'Can add session', 29, 'add_session'),
	(114, 'Can change session', 29, 'change_session'),
	(115, 'Can delete session', 29, 'delete_session'),
	(116, 'Can view session', 29, 'view_session');
INSERT INTO public.auth_user VALUES
	(1, '!ewK93yV0nB9r6mwnSpZJ42BMjXqHppVKnnmtq3uH', NULL, false, 'writer', '', '', 'writer@example.org', true, true, '2026-12-01 15:42:06.48593+00'),
	(2, '!APweF5LkscqN1AzUuJUpYyAzKL6VG9LMa9DUlQOD', NULL, true, 'editor', '', '', 'editor@example.org', true, true, '2026-12-01 15:42:06.494025+00');
INSERT INTO public.disputes_affiliation VALUES
	(1, 'member_of', 6, 5);
INSERT INTO public.disputes_amount VALUES
	(1, 1000000.00, 'USD', 'claimed', 1);
INSERT INTO public.disputes_citation VALUES
	(1, NULL, 1, NULL, 2),
	(2, NULL, 1, NULL, 1),
	(3, NULL, NULL, 1, 1),
	(4, NULL, NULL, 2, 1),
	(5, NULL, NULL, 3, 1),
	(6, NULL, NULL, 4, 1),
	(7, 1, NULL, NULL, 2);
INSERT INTO public.disputes_claim VALUES
	(1, 1, 'training_reproduction', 'Alleges copying for training.', '17 U.S.C. § 501', '', 'pending', NULL, 1),
	(2, 2, 'moral_rights', 'Alleges copying for training.', '', '', 'upheld', '2025', 1),
	(3, 1, 'training_reproduction', 'Alleges copying for training.', '', '', 'pending', NULL, 3);
INSERT INTO public.disputes_claimparty VALUES
	(1, 'made_by', 1, 6),
	(2, 'against', 1, 7),
	(3, 'made_by', 2, 1),
	(4, 'made_by', 2, 2),
	(5, 'made_by', 2, 3),
	(6, 'made_by', 2, 4),
	(7, 'against', 2, 8);
INSERT INTO public.disputes_court VALUES
	(1, 'court-6', 'Court 6', 'court 6', 'US', '', ''),
	(2, 'intellectual-property-high-court-kodansha-v-example-ai', '知的財産高等裁判所 (Intellectual Property High Court)Kodansha v. Example AI', '知的財産高等裁判所 (intellectual property high court)kodansha v. example ai', 'JP', '', '');
INSERT INTO public.disputes_dispute VALUES
	(1, 'kodansha-v-example-ai', 'Kodansha v. Example AI', 'kodansha v. example ai', 'class_action', 'It''s alleged. The court hasn''t ruled.', 'US', 'pending', '2025-03', 'discovery', '', NULL, '2025-01-10', NULL, '2026-01-15', 'published', '2026-12-01 15:42:06.007688+00', '2026-12-01 15:42:06.007708+00'),
	(2, 'appeal-from-kodansha-v-example-ai', 'Appeal from Kodansha v. Example AI', 'appeal from kodansha v. example ai', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'US', 'pending', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'published', '2026-12-01 15:42:06.358496+00', '2026-12-01 15:42:06.358518+00'),
	(3, 'settled-v-others', 'Settled v. Others', 'settled v. others', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'JP', 'settled', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'published', '2026-12-01 15:42:06.43176+00', '2026-12-01 15:42:06.431778+00'),
	(4, 'draft-v-unseen', 'Draft v. Unseen', 'draft v. unseen', 'lawsuit', 'The plaintiff alleges copying. Nothing is decided.', 'US', 'pending', '2025-03', '', '', NULL, '2025-01-10', NULL, '2026-01-15', 'draft', '2026-12-01 15:42:06.462517+00', '2026-12-01 15:42:06.462537+00');
INSERT INTO public.disputes_entry VALUES
	(1, 'dispute', 1, 1, 'z4db550970aa01da5ad08 zee33a3ef90e5a33401d9 z0eedc1deeee2937f7141 zd16340bfef76987c768e z439fad36441f3bbe3f5c z91d568d3fe0418581639 za4655c7c828b3a574ac5 z5223fb41ef11054b0825 zb9fcf115bf1d4b0935ec zd3991b7d19d100622d5c zc18c7a756d86325ef28e z614ba52a9a23b02d86a3 z7e3dd782d498cffe3390 z75f2c3371ccf5b00a8fd z5bc8715e41c8be940f8b z91a86c628313a92aa359 zf9072a460a45d6d4eb8e z04af2e8b96d09b47e39e z57dca264857ea6f2d6a1 z7513f12c7c1973ed8294 zaa385f869bb1fa912f77', 'zkodansha zv zexampl zai z', 'zguild zof zkodansha zv zexampl zai z apoyazzy azzyax8g ax8garf5 arf5avr7 avr7apt4 apt4 z ajwgajx5 ajx5ajw7 ajw7 z zauthor z0 zof zkodansha zv zexampl zai z zauthor z1 zof zkodansha zv zexampl zai z zauthor z2 zof zkodansha zv zexampl zai z zauthor z3 zof zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z zsecond zmaker zof zkodansha zv zexampl zai z zmember zof zkodansha zv zexampl zai z auu0as19 as19apws apwsax8g ax8ga1rh a1rha1o5 a1o5ax8g ax8g z zmodel z0 zof zkodansha zv zexampl zai z zmodel zzero z zmodel z1 zof zkodansha zv zexampl zai z zcourt z6 z axyvaxo2 axo2a12b a12baxe9 axe9a4ve a4veaymz aymza1ar a1araqie aqieatoy atoy zintellectu zproperti zhigh zcourt zkodansha zv zexampl zai z z1 z25 zcv z5 z z25 zcv z5 z z1 z25 zcv z7 z z25 zcv z7 z', 'zit zalleg zthe zcourt zhasn zt zrule z zalleg zcopi zfor ztrain z z17 zusc z501 z z zalleg zcopi zfor ztrain z z z zcomplaint zfile z zit zsaid zto zhave zbeen zheard z zcomplaint zfile z zit zsaid zto zhave zbeen zheard z zcomplaint zfile z zit zsaid zto zhave zbeen zheard z zcomplaint zfile z zit zsaid zto zhave zbeen zheard z zhear zon zthe zmerit z z a1rha1o5 a1o5ax8g ax8gajtq ajtqatz2 atz2a1k2 a1k2 z aunjauev auevaude audeazm4 azm4 z za zreport z zthe zexampl z znot zcite z zthe zexampl z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(2, 'claim', 1, 1, '', 'zkodansha zv zexampl zai z', 'zguild zof zkodansha zv zexampl zai z apoyazzy azzyax8g ax8garf5 arf5avr7 avr7apt4 apt4 z ajwgajx5 ajx5ajw7 ajw7 z zmaker zof zkodansha zv zexampl zai z', 'zalleg zcopi zfor ztrain z z17 zusc z501 z z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(3, 'claim', 2, 1, '', 'zkodansha zv zexampl zai z', 'zauthor z0 zof zkodansha zv zexampl zai z zauthor z1 zof zkodansha zv zexampl zai z zauthor z2 zof zkodansha zv zexampl zai z zauthor z3 zof zkodansha zv zexampl zai z zsecond zmaker zof zkodansha zv zexampl zai z', 'zalleg zcopi zfor ztrain z z z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(4, 'event', 1, 1, '', 'zcomplaint zfile z', 'zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z', 'zit zsaid zto zhave zbeen zheard z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(5, 'event', 2, 1, '', 'zcomplaint zfile z', 'zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z', 'zit zsaid zto zhave zbeen zheard z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(6, 'event', 3, 1, '', 'zcomplaint zfile z', 'zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z', 'zit zsaid zto zhave zbeen zheard z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(7, 'event', 4, 1, '', 'zcomplaint zfile z', 'zkodansha zv zexampl zai z zmaker zof zkodansha zv zexampl zai z', 'zit zsaid zto zhave zbeen zheard z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(8, 'event', 5, 1, '', 'zhear zon zthe zmerit z', 'zkodansha zv zexampl zai z', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(9, 'dispute', 2, 2, 'z4f6c533bbe96646d3704', 'zappeal zfrom zkodansha zv zexampl zai z', '', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(10, 'dispute', 3, 3, 'z8988b47dd4880e6d84bd', 'zsettl zv zother z', '', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z zalleg zcopi zfor ztrain z z z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(11, 'claim', 3, 3, '', 'zsettl zv zother z', '', 'zalleg zcopi zfor ztrain z z z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(12, 'dispute', 4, 4, 'z09212876fc3f87877a89 z1b947b5e6ae3761563bc', 'zdraft zv zunseen z', 'zunseen zauthor z', 'zthe zplaintiff zalleg zcopi znoth zis zdecid z zcomplaint zfile z z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(13, 'event', 6, 4, '', 'zcomplaint zfile z', 'zdraft zv zunseen z', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(14, 'party', 1, 1, 'z439fad36441f3bbe3f5c', 'zauthor z0 zof zkodansha zv zexampl zai z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(15, 'party', 2, 2, 'z91d568d3fe0418581639', 'zauthor z1 zof zkodansha zv zexampl zai z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(16, 'party', 3, 3, 'za4655c7c828b3a574ac5', 'zauthor z2 zof zkodansha zv zexampl zai z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(17, 'party', 4, 4, 'z5223fb41ef11054b0825', 'zauthor z3 zof zkodansha zv zexampl zai z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(18, 'party', 5, 5, 'zc18c7a756d86325ef28e z614ba52a9a23b02d86a3', 'zmember zof zkodansha zv zexampl zai z auu0as19 as19apws apwsax8g ax8ga1rh a1rha1o5 a1o5ax8g ax8g z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(19, 'party', 6, 6, 'zee33a3ef90e5a33401d9 z0eedc1deeee2937f7141 zd16340bfef76987c768e', 'zguild zof zkodansha zv zexampl zai z apoyazzy azzyax8g ax8garf5 arf5avr7 avr7apt4 apt4 z ajwgajx5 ajx5ajw7 ajw7 z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(20, 'party', 7, 7, 'zb9fcf115bf1d4b0935ec', 'zmaker zof zkodansha zv zexampl zai z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(21, 'party', 8, 8, 'zd3991b7d19d100622d5c', 'zsecond zmaker zof zkodansha zv zexampl zai z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(22, 'party', 9, 9, 'z1b947b5e6ae3761563bc', 'zunseen zauthor z', '', 'z', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(23, 'system', 1, 1, 'z7e3dd782d498cffe3390 z75f2c3371ccf5b00a8fd', 'zmodel z0 zof zkodansha zv zexampl zai z zmodel zzero z', 'zmaker zof zkodansha zv zexampl zai z', '', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	(24, 'system', 2, 2, 'z5bc8715e41c8be940f8b', 'zmodel z1 zof zkodansha zv zexampl zai z', 'zmaker zof zkodansha zv zexampl zai z', '', DEFAULT, DEFAULT, DEFAULT, DEFAULT);
INSERT INTO public.disputes_event VALUES
	(1, 1, '2025-01-10', 'filing', '', 'Complaint filed', 'It''s said to have been heard.', 1, 7),
	(2, 2, '2025-02', 'filing', '', 'Complaint filed', 'It''s said to have been heard.', 1, 7),
	(3, 3, '2024', 'filing', 'cancelled', 'Complaint filed', 'It''s said to have been heard.', 1, 7),
	(4, 4, '2025-03-01', 'filing', 'scheduled', 'Complaint filed', 'It''s said to have been heard.', 1, 7),
	(5, 5, '2099-01-01', 'hearing', 'scheduled', 'Hearing on the merits', '', 1, NULL),
	(6, 1, '2025-01-10', 'filing', '', 'Complaint filed', '', 4, NULL);
INSERT INTO public.disputes_mark VALUES
	(1, 'beginning', 0, 0, 1300615689861494638, true),
	(2, 'party', 1, 1, 3187837501997689856, true),
	(3, 'party', 2, 2, 2248307720332197120, true),
	(4, 'party', 3, 3, 2028962351402294784, true),
	(5, 'party', 4, 4, 2971884102438586880, true),
	(8, 'party', 7, 7, 1892240083596666624, true),
	(9, 'party', 8, 8, 1529920423373356544, true),
	(6, 'party', 5, 9, 2662728739211960320, true),
	(15, 'system', 2, 16, 1586659121947587072, true),
	(59, 'court', 1, 58, 2316673962270873600, true),
	(61, 'court', 2, 60, 2440273129439942656, true),
	(63, 'dispute', 2, 65, 1542224529701575168, true),
	(7, 'party', 6, 66, 3814721503541385728, true),
	(12, 'system', 1, 68, 3524020543789167616, true),
	(18, 'dispute', 1, 69, 3757226654326006784, true),
	(71, 'dispute', 3, 72, 3851197175568017920, true),
	(74, 'party', 9, 73, 3901433966224132608, true),
	(75, 'dispute', 4, 77, 3079562487956893696, true);
INSERT INTO public.disputes_participation VALUES
	(1, 'claimant', '', 1, 6),
	(2, 'claimant', '', 1, 1),
	(3, 'claimant', '', 1, 2),
	(4, 'claimant', '', 1, 3),
	(5, 'claimant', '', 1, 4),
	(6, 'respondent', '', 1, 7),
	(7, 'respondent', '', 1, 8),
	(8, 'represented', 'Named as a member in a report.', 1, 5),
	(9, 'claimant', '', 4, 9);
INSERT INTO public.disputes_party VALUES
	(1, 'author-0-of-kodansha-v-example-ai', 'Author 0 of Kodansha v. Example AI', 'author 0 of kodansha v. example ai', '', 'person', '', '', '2026-12-01 15:42:05.920265+00', '2026-12-01 15:42:05.920284+00'),
	(2, 'author-1-of-kodansha-v-example-ai', 'Author 1 of Kodansha v. Example AI', 'author 1 of kodansha v. example ai', '', 'person', '', '', '2026-12-01 15:42:05.922668+00', '2026-12-01 15:42:05.922686+00'),
	(3, 'author-2-of-kodansha-v-example-ai', 'Author 2 of Kodansha v. Example AI', 'author 2 of kodansha v. example ai', '', 'person', '', '', '2026-12-01 15:42:05.93507+00', '2026-12-01 15:42:05.935091+00'),
	(4, 'author-3-of-kodansha-v-example-ai', 'Author 3 of Kodansha v. Example AI', 'author 3 of kodansha v. example ai', '', 'person', '', '', '2026-12-01 15:42:05.938466+00', '2026-12-01 15:42:05.938485+00'),
	(5, 'member-of-kodansha-v-example-ai', 'Member of Kodansha v. Example AI', 'member of kodansha v. example ai', '株式会社講談社', 'company', 'JP', '', '2026-12-01 15:42:05.939452+00', '2026-12-01 15:42:05.939467+00'),
	(6, 'guild-of-kodansha-v-example-ai', 'Guild of Kodansha v. Example AI', 'guild of kodansha v. example ai', '一般社団法人', 'trade_association', 'JP', '', '2026-12-01 15:42:05.942361+00', '2026-12-01 15:42:05.942378+00'),
	(7, 'maker-of-kodansha-v-example-ai', 'Maker of Kodansha v. Example AI', 'maker of kodansha v. example ai', '', 'company', '', '', '2026-12-01 15:42:05.943751+00', '2026-12-01 15:42:05.943767+00'),
	(8, 'second-maker-of-kodansha-v-example-ai', 'Second maker of Kodansha v. Example AI', 'second maker of kodansha v. example ai', '', 'company', 'US', '', '2026-12-01 15:42:05.945883+00', '2026-12-01 15:42:05.945899+00'),
	(9, 'unseen-author', 'Unseen Author', 'unseen author', '', 'company', '', '', '2026-12-01 15:42:06.452054+00', '2026-12-01 15:42:06.452083+00');
INSERT INTO public.disputes_partyalias VALUES
	(1, 'ギルド', 'ギルド', 6);
INSERT INTO public.disputes_proceeding VALUES
	(1, '1:25-cv-00005', '2025-01-10', NULL, 'A. Judge
B. Judge', 4, 1, 1),
	(2, '1:25-cv-00007', NULL, NULL, '', NULL, 2, 1);
INSERT INTO public.disputes_relation VALUES
	(1, 'follow_on', 1, 2);
INSERT INTO public.disputes_source VALUES
	(1, 1, 'https://example.org/1', '講談社が提訴', '朝日新聞', '', '2025-01', 'ja', 'news', '', 1),
	(2, 2, 'https://example.org/2', 'A report', 'The Example', 'A. Judge', NULL, 'en', 'court_document', 'https://archive.example/1', 1),
	(3, 3, 'https://example.org/3', 'Not cited', 'The Example', '', NULL, 'en', 'news', '', 1);
INSERT INTO public.disputes_statuschange VALUES
	(1, 'pending', '', '2025-03', '2026-12-01 15:42:06.019303+00', 1),
	(2, 'pending', '', '2025-03', '2026-12-01 15:42:06.371423+00', 2),
	(3, 'settled', '', '2025-03', '2026-12-01 15:42:06.44132+00', 3),
	(4, 'pending', '', '2025-03', '2026-12-01 15:42:06.470992+00', 4);
INSERT INTO public.disputes_system VALUES
	(1, 'model-0-of-kodansha-v-example-ai', 'Model 0 of Kodansha v. Example AI', 'model 0 of kodansha v. example ai', NULL, '2026-12-01 15:42:05.953427+00', '2026-12-01 15:42:05.960823+00', 7),
	(2, 'model-1-of-kodansha-v-example-ai', 'Model 1 of Kodansha v. Example AI', 'model 1 of kodansha v. example ai', NULL, '2026-12-01 15:42:05.982138+00', '2026-12-01 15:42:05.982157+00', 7);
INSERT INTO public.disputes_systemalias VALUES
	(1, 'Model Zero', 'model zero', 1);
INSERT INTO public.disputes_systematissue VALUES
	(1, 1, 1),
	(2, 1, 2);
INSERT INTO public.disputes_systemmodality VALUES
	(1, 'text', 1),
	(2, 'image', 1),
	(3, 'text', 2),
	(4, 'image', 2);
INSERT INTO public.disputes_workatissue VALUES
	(1, 'anime', 1),
	(2, 'manga_comics', 1),
	(3, 'books', 1),
	(4, 'news', 1);
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
	(24, 'admin', 'logentry'),
	(25, 'auth', 'permission'),
	(26, 'auth', 'group'),
	(27, 'auth', 'user'),
	(28, 'contenttypes', 'contenttype'),
	(29, 'sessions', 'session');
INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-12-01 15:41:58.560027+00'),
	(2, 'auth', '0001_initial', '2026-12-01 15:41:58.6907+00'),
	(3, 'admin', '0001_initial', '2026-12-01 15:41:58.734139+00'),
	(4, 'admin', '0002_logentry_remove_auto_add', '2026-12-01 15:41:58.756626+00'),
	(5, 'admin', '0003_logentry_add_action_flag_choices', '2026-12-01 15:41:58.77214+00'),
	(6, 'contenttypes', '0002_remove_content_type_name', '2026-12-01 15:41:58.837744+00'),
	(7, 'auth', '0002_alter_permission_name_max_length', '2026-12-01 15:41:58.869741+00'),
	(8, 'auth', '0003_alter_user_email_max_length', '2026-12-01 15:41:58.900256+00'),
	(9, 'auth', '0004_alter_user_username_opts', '2026-12-01 15:41:58.923554+00'),
	(10, 'auth', '0005_alter_user_last_login_null', '2026-12-01 15:41:58.954211+00'),
	(11, 'auth', '0006_require_contenttypes_0002', '2026-12-01 15:41:58.955138+00'),
	(12, 'auth', '0007_alter_validators_add_error_messages', '2026-12-01 15:41:58.977299+00'),
	(13, 'auth', '0008_alter_user_username_max_length', '2026-12-01 15:41:59.023771+00'),
	(14, 'auth', '0009_alter_user_last_name_max_length', '2026-12-01 15:41:59.069849+00'),
	(15, 'auth', '0010_alter_group_name_max_length', '2026-12-01 15:41:59.100635+00'),
	(16, 'auth', '0011_update_proxy_permissions', '2026-12-01 15:41:59.121248+00'),
	(17, 'auth', '0012_alter_user_first_name_max_length', '2026-12-01 15:41:59.157811+00'),
	(18, 'disputes', '0001_the_record', '2026-12-01 15:42:05.160733+00'),
	(19, 'disputes', '0002_what_was_written', '2026-12-01 15:42:05.223005+00'),
	(20, 'sessions', '0001_initial', '2026-12-01 15:42:05.245795+00');
SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 116, true);
SELECT pg_catalog.setval('public.auth_user_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_user_id_seq', 2, true);
SELECT pg_catalog.setval('public.auth_user_user_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.disputes_affiliation_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_amount_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_citation_id_seq', 7, true);
SELECT pg_catalog.setval('public.disputes_claim_id_seq', 3, true);
SELECT pg_catalog.setval('public.disputes_claimparty_id_seq', 7, true);
SELECT pg_catalog.setval('public.disputes_court_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_dispute_id_seq', 4, true);
SELECT pg_catalog.setval('public.disputes_entry_id_seq', 24, true);
SELECT pg_catalog.setval('public.disputes_event_id_seq', 6, true);
SELECT pg_catalog.setval('public.disputes_loadedrecord_id_seq', 1, false);
SELECT pg_catalog.setval('public.disputes_mark_id_seq', 78, true);
SELECT pg_catalog.setval('public.disputes_mark_numbers', 77, true);
SELECT pg_catalog.setval('public.disputes_participation_id_seq', 9, true);
SELECT pg_catalog.setval('public.disputes_party_id_seq', 9, true);
SELECT pg_catalog.setval('public.disputes_partyalias_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_proceeding_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_relation_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_source_id_seq', 3, true);
SELECT pg_catalog.setval('public.disputes_statuschange_id_seq', 4, true);
SELECT pg_catalog.setval('public.disputes_system_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_systemalias_id_seq', 1, true);
SELECT pg_catalog.setval('public.disputes_systematissue_id_seq', 2, true);
SELECT pg_catalog.setval('public.disputes_systemmodality_id_seq', 4, true);
SELECT pg_catalog.setval('public.disputes_workatissue_id_seq', 4, true);
SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 29, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 20, true);
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
ALTER TABLE ONLY public.disputes_claim
    ADD CONSTRAINT claim_number_once UNIQUE (dispute_id, number);
ALTER TABLE ONLY public.disputes_claimparty
    ADD CONSTRAINT claim_party_on_one_side UNIQUE (claim_id, party_id);
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
ALTER TABLE ONLY public.disputes_dispute
    ADD CONSTRAINT disputes_dispute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_dispute
    ADD CONSTRAINT disputes_dispute_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.disputes_entry
    ADD CONSTRAINT disputes_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_event
    ADD CONSTRAINT disputes_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_loadedrecord
    ADD CONSTRAINT disputes_loadedrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_mark
    ADD CONSTRAINT disputes_mark_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.disputes_source
    ADD CONSTRAINT disputes_source_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disputes_statuschange
    ADD CONSTRAINT disputes_statuschange_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.disputes_loadedrecord
    ADD CONSTRAINT loaded_record_once UNIQUE (kind, slug);
ALTER TABLE ONLY public.disputes_mark
    ADD CONSTRAINT mark_once UNIQUE (kind, key);
ALTER TABLE ONLY public.disputes_participation
    ADD CONSTRAINT participation_once UNIQUE (dispute_id, party_id, role);
ALTER TABLE ONLY public.disputes_partyalias
    ADD CONSTRAINT party_alias_once UNIQUE (party_id, name_key);
ALTER TABLE ONLY public.disputes_proceeding
    ADD CONSTRAINT proceeding_courtlistener_docket_once UNIQUE (courtlistener_docket_id);
ALTER TABLE ONLY public.disputes_proceeding
    ADD CONSTRAINT proceeding_once UNIQUE (dispute_id, court_id, docket_number);
ALTER TABLE ONLY public.disputes_relation
    ADD CONSTRAINT relation_once UNIQUE (dispute_id, other_id, how);
ALTER TABLE ONLY public.disputes_source
    ADD CONSTRAINT source_address_once UNIQUE (dispute_id, url);
ALTER TABLE ONLY public.disputes_source
    ADD CONSTRAINT source_number_once UNIQUE (dispute_id, number);
ALTER TABLE ONLY public.disputes_systemalias
    ADD CONSTRAINT system_alias_once UNIQUE (system_id, name_key);
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
CREATE UNIQUE INDEX citation_once_by_amount ON public.disputes_citation USING btree (amount_id, source_id) WHERE (amount_id IS NOT NULL);
CREATE UNIQUE INDEX citation_once_by_claim ON public.disputes_citation USING btree (claim_id, source_id) WHERE (claim_id IS NOT NULL);
CREATE UNIQUE INDEX citation_once_by_event ON public.disputes_citation USING btree (event_id, source_id) WHERE (event_id IS NOT NULL);
CREATE INDEX claim_by_kind_and_status ON public.disputes_claim USING btree (kind, status, dispute_id);
CREATE INDEX claim_by_party ON public.disputes_claimparty USING btree (party_id, side, claim_id);
CREATE UNIQUE INDEX court_courtlistener_id_once ON public.disputes_court USING btree (courtlistener_id) WHERE (NOT ((courtlistener_id)::text = ''::text));
CREATE INDEX dispute_by_jurisdiction ON public.disputes_dispute USING btree (record_state, jurisdiction);
CREATE INDEX dispute_by_opening ON public.disputes_dispute USING btree (record_state, opened_on);
CREATE INDEX dispute_by_status ON public.disputes_dispute USING btree (record_state, status);
CREATE INDEX dispute_by_title ON public.disputes_dispute USING btree (record_state, title_key);
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
CREATE INDEX disputes_dispute_slug_283907a4_like ON public.disputes_dispute USING btree (slug varchar_pattern_ops);
CREATE INDEX disputes_event_dispute_id_5ab10d2c ON public.disputes_event USING btree (dispute_id);
CREATE INDEX disputes_event_party_id_1cbae3c4 ON public.disputes_event USING btree (party_id);
CREATE INDEX disputes_participation_dispute_id_4e21a868 ON public.disputes_participation USING btree (dispute_id);
CREATE INDEX disputes_participation_party_id_8c65b983 ON public.disputes_participation USING btree (party_id);
CREATE INDEX disputes_party_name_key_4168c3df_like ON public.disputes_party USING btree (name_key varchar_pattern_ops);
CREATE INDEX disputes_party_slug_5cec8d6d_like ON public.disputes_party USING btree (slug varchar_pattern_ops);
CREATE INDEX disputes_partyalias_party_id_33e32fce ON public.disputes_partyalias USING btree (party_id);
CREATE INDEX disputes_proceeding_court_id_cf18694f ON public.disputes_proceeding USING btree (court_id);
CREATE INDEX disputes_proceeding_dispute_id_5be940c9 ON public.disputes_proceeding USING btree (dispute_id);
CREATE INDEX disputes_relation_dispute_id_f1846ccb ON public.disputes_relation USING btree (dispute_id);
CREATE INDEX disputes_relation_other_id_34632831 ON public.disputes_relation USING btree (other_id);
CREATE INDEX disputes_source_dispute_id_f32a5610 ON public.disputes_source USING btree (dispute_id);
CREATE INDEX disputes_statuschange_dispute_id_212c814b ON public.disputes_statuschange USING btree (dispute_id);
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
CREATE INDEX entry_names_vector ON public.disputes_entry USING gin (names_vector);
CREATE INDEX entry_title_vector ON public.disputes_entry USING gin (title_vector);
CREATE INDEX event_by_date ON public.disputes_event USING btree (date);
CREATE INDEX event_of_dispute ON public.disputes_event USING btree (dispute_id, state, date);
CREATE INDEX mark_by_number ON public.disputes_mark USING btree (number);
CREATE INDEX mark_to_index ON public.disputes_mark USING btree (kind, key) WHERE (NOT is_indexed);
CREATE INDEX participation_by_party ON public.disputes_participation USING btree (party_id, role, dispute_id);
CREATE INDEX party_by_alias ON public.disputes_partyalias USING btree (name_key);
CREATE INDEX proceeding_by_docket ON public.disputes_proceeding USING btree (docket_number);
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
CREATE TRIGGER disputes_mark_20_update AFTER UPDATE ON public.disputes_party FOR EACH ROW WHEN ((((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.native_name)::text IS DISTINCT FROM (new.native_name)::text))) EXECUTE FUNCTION public.disputes_mark_20_update();
CREATE TRIGGER disputes_mark_21_update AFTER UPDATE ON public.disputes_party FOR EACH ROW WHEN ((((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.native_name)::text IS DISTINCT FROM (new.native_name)::text))) EXECUTE FUNCTION public.disputes_mark_21_update();
CREATE TRIGGER disputes_mark_22_delete AFTER DELETE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_22_delete();
CREATE TRIGGER disputes_mark_22_insert AFTER INSERT ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_22_insert();
CREATE TRIGGER disputes_mark_22_update AFTER UPDATE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_22_update();
CREATE TRIGGER disputes_mark_23_delete AFTER DELETE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_23_delete();
CREATE TRIGGER disputes_mark_23_insert AFTER INSERT ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_23_insert();
CREATE TRIGGER disputes_mark_23_update AFTER UPDATE ON public.disputes_partyalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_23_update();
CREATE TRIGGER disputes_mark_24_update AFTER UPDATE ON public.disputes_system FOR EACH ROW WHEN ((((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.developer_id IS DISTINCT FROM new.developer_id))) EXECUTE FUNCTION public.disputes_mark_24_update();
CREATE TRIGGER disputes_mark_25_delete AFTER DELETE ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_25_delete();
CREATE TRIGGER disputes_mark_25_insert AFTER INSERT ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_25_insert();
CREATE TRIGGER disputes_mark_25_update AFTER UPDATE ON public.disputes_systemalias FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_25_update();
CREATE TRIGGER disputes_mark_26_delete AFTER DELETE ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_26_delete();
CREATE TRIGGER disputes_mark_26_insert AFTER INSERT ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_26_insert();
CREATE TRIGGER disputes_mark_26_update AFTER UPDATE ON public.disputes_systemmodality FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_26_update();
CREATE TRIGGER disputes_mark_27_update AFTER UPDATE ON public.disputes_court FOR EACH ROW WHEN (((old.name)::text IS DISTINCT FROM (new.name)::text)) EXECUTE FUNCTION public.disputes_mark_27_update();
CREATE TRIGGER disputes_mark_2_delete AFTER DELETE ON public.disputes_workatissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_2_delete();
CREATE TRIGGER disputes_mark_2_insert AFTER INSERT ON public.disputes_workatissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_2_insert();
CREATE TRIGGER disputes_mark_2_update AFTER UPDATE ON public.disputes_workatissue FOR EACH ROW EXECUTE FUNCTION public.disputes_mark_2_update();
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
ALTER TABLE ONLY public.disputes_event
    ADD CONSTRAINT disputes_event_dispute_id_5ab10d2c_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_event
    ADD CONSTRAINT disputes_event_party_id_1cbae3c4_fk_disputes_party_id FOREIGN KEY (party_id) REFERENCES public.disputes_party(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.disputes_source
    ADD CONSTRAINT disputes_source_dispute_id_f32a5610_fk_disputes_dispute_id FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.disputes_statuschange
    ADD CONSTRAINT disputes_statuschang_dispute_id_212c814b_fk_disputes_ FOREIGN KEY (dispute_id) REFERENCES public.disputes_dispute(id) DEFERRABLE INITIALLY DEFERRED;
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
