"""Addresses of the site: public and permanent, but for the editors' desk."""

from django.contrib import admin
from django.urls import path

from disputes.feeds import changes as changed_feed
from disputes.views import about, claim, dispute, event, facet, glossary, health, home, names, party, schema, system
from disputes.views import changes as changed
from disputes.views import preview as previewing
from disputes.views import suggest as suggesting

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
