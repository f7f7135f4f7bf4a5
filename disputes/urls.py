"""Addresses of the site: public and permanent, but for the editors' desk."""

from django.contrib import admin
from django.urls import include, path, register_converter

from disputes.api import page as api_page
from disputes.embeds import card as embedded_card
from disputes.embeds import short_list as embedded_list
from disputes.exports import citation, data_page, lists, record_file
from disputes.exports.snapshots import served as snapshots
from disputes.feeds import calendars
from disputes.feeds import changes as changed_feed
from disputes.feeds import lists as list_feeds
from disputes.feeds import things as thing_feeds
from disputes.pictures import answers as pictures
from disputes.signposts import maps, robots
from disputes.views import about, claim, dispute, event, facet, glossary, health, home, names, party, schema, system
from disputes.views import changes as changed
from disputes.views import follow as following
from disputes.views import preview as previewing
from disputes.views import suggest as suggesting

register_converter(citation.CitationForm, "citation")

urlpatterns = [
    path("", home.home, name="home"),
    # Each thing has a list and a page of its own.
    path("disputes/", dispute.dispute_list, name="dispute_list"),
    path("disputes/<slug:slug>/", dispute.dispute_detail, name="dispute_detail"),
    path("parties/", party.party_list, name="party_list"),
    path("parties/<slug:slug>/", party.party_detail, name="party_detail"),
    path("claims/", claim.claim_list, name="claim_list"),
    path("claims/<slug:slug>/<int:number>/", claim.claim_detail, name="claim_detail"),
    path("systems/", system.system_list, name="system_list"),
    path("systems/<slug:slug>/", system.system_detail, name="system_detail"),
    path("timeline/", event.timeline, name="timeline"),
    # What changed in the record itself.
    path("changes/", changed.change_list, name="change_list"),
    path("changes.atom", changed_feed.change_feed, name="change_feed"),
    path("disputes/<slug:slug>/changes/", changed.dispute_changes, name="dispute_changes"),
    path("disputes/<slug:slug>/changes/<int:number>/", changed.dispute_change, name="dispute_change"),
    # All values of a facet, for those that are too many to stand beside the list.
    path("disputes/by/<slug:name>/", facet.dispute_facet, name="dispute_facet"),
    path("parties/by/<slug:name>/", facet.party_facet, name="party_facet"),
    path("claims/by/<slug:name>/", facet.claim_facet, name="claim_facet"),
    path("systems/by/<slug:name>/", facet.system_facet, name="system_facet"),
    path("timeline/by/<slug:name>/", facet.timeline_facet, name="timeline_facet"),
    # Names for a box, as one types.
    path("names/parties/", names.party_names, name="party_names"),
    path("names/systems/", names.system_names, name="system_names"),
    # What the record is.
    path("glossary/", glossary.glossary, name="glossary"),
    path("about/", about.about, name="about"),
    path("schema/dispute-1.json", schema.dispute_schema, name="dispute_schema"),
    # Feeds: what is new, for programs that subscribe.
    path("disputes.atom", list_feeds.dispute_list_feed, name="dispute_list_feed"),
    path("timeline.atom", list_feeds.timeline_feed, name="timeline_feed"),
    path("disputes/<slug:slug>.atom", thing_feeds.dispute_feed, name="dispute_feed"),
    path("parties/<slug:slug>.atom", thing_feeds.party_feed, name="party_feed"),
    path("follow/", following.follow, name="follow"),
    # Calendars: announced dates, for programs that subscribe.
    path("disputes.ics", calendars.dispute_list_calendar, name="dispute_list_calendar"),
    path("timeline.ics", calendars.timeline_calendar, name="timeline_calendar"),
    path("disputes/<slug:slug>.ics", calendars.dispute_calendar, name="dispute_calendar"),
    path("parties/<slug:slug>.ics", calendars.party_calendar, name="party_calendar"),
    # For other sites to show in a frame, these alone.
    path("disputes/<slug:slug>/embed/", embedded_card.dispute_embed, name="dispute_embed"),
    path("embed/disputes/", embedded_list.dispute_list_embed, name="dispute_list_embed"),
    # To take along: every list in every format, and the exact record of one thing.
    *lists.addresses(),
    path("disputes/<slug:slug>.json", record_file.dispute_record, name="dispute_record"),
    path("parties/<slug:slug>.json", record_file.party_record, name="party_record"),
    path("systems/<slug:slug>.json", record_file.system_record, name="system_record"),
    # To cite.
    path("disputes/<slug:slug>.<citation:form>", citation.dispute_citation, name="dispute_citation"),
    path("parties/<slug:slug>.<citation:form>", citation.party_citation, name="party_citation"),
    path("claims/<slug:slug>/<int:number>.<citation:form>", citation.claim_citation, name="claim_citation"),
    # To show: the picture beside a link to a page, and the seal.
    path("disputes/<slug:slug>.png", pictures.dispute_picture, name="dispute_picture"),
    path("register.png", pictures.site_picture, name="site_picture"),
    path("favicon.ico", pictures.icon, name="icon"),
    path("apple-touch-icon.png", pictures.telephone_icon, name="telephone_icon"),
    # To find: where every page is, for search engines.
    path("sitemap.xml", maps.site_index, name="site_index"),
    path("sitemap-<slug:section>-<int:number>.xml", maps.site_map, name="site_map"),
    path("robots.txt", robots.robots, name="robots"),
    path("data/", data_page.data_page, name="data_page"),
    path("data/snapshots/", snapshots.snapshot_list, name="snapshot_list"),
    path("data/snapshots/<str:name>/", snapshots.snapshot_folder, name="snapshot"),
    path("data/snapshots/<str:name>/<str:file>", snapshots.snapshot_file, name="snapshot_file"),
    # The same for programs.
    path("api/v1/", api_page.api_page, name="api_docs"),
    path("api/v1/", include("disputes.api.urls")),
    # Tips and corrections from readers.
    path("suggest/", suggesting.suggest, name="suggest"),
    path("suggest/<slug:reference>/", suggesting.suggestion, name="suggestion"),
    # For editors and for machines that watch.
    path("preview/<str:token>/", previewing.preview, name="preview"),
    path("admin/", admin.site.urls),
    path("health/", health.health, name="health"),
]

handler400 = "disputes.views.errors.bad_request"
handler403 = "disputes.views.errors.forbidden"
handler404 = "disputes.views.errors.not_found"
handler500 = "disputes.views.errors.server_error"
