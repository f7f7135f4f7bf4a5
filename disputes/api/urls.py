"""The addresses below `/api/v1/` that answer with data; the page that explains them stands at `/api/v1/` itself."""

from django.urls import URLPattern, path

from .description import OpenApiView
from .resources import RESOURCES, Resource
from .views import DetailView, ListView, VocabularyListView, VocabularyView

app_name = "api"


def _addresses(resource: Resource) -> list[URLPattern]:
    """Return the two addresses of a resource; a part of a dispute is found by the dispute and its number."""
    below = "<slug:dispute>/<int:number>/" if resource.is_part else "<slug:slug>/"
    listing, detail = ListView.as_view(resource=resource), DetailView.as_view(resource=resource)
    return [
        path(f"{resource.name}/", listing, name=f"{resource.name}_list"),
        path(f"{resource.name}/{below}", detail, name=f"{resource.name}_detail"),
    ]


urlpatterns = [
    *(address for resource in RESOURCES for address in _addresses(resource)),
    path("vocabulary/", VocabularyListView.as_view(), name="vocabulary_list"),
    path("vocabulary/<slug:name>/", VocabularyView.as_view(), name="vocabulary_detail"),
    path("openapi.json", OpenApiView.as_view(), name="openapi"),
]
