"""The entrance for a web server: `disputes.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "disputes.settings")

application = get_wsgi_application()
