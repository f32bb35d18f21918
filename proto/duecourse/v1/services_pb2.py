"""Every service of the contract, version 1; generated from the `.proto` files beside it."""

from typing import Final

import grpc
from google.protobuf.descriptor import FileDescriptor

from duecourse.v1 import audit_pb2, audit_pb2_grpc, breaches_pb2, breaches_pb2_grpc, channels_pb2, channels_pb2_grpc, complaints_pb2, complaints_pb2_grpc, consents_pb2, consents_pb2_grpc, contacts_pb2, contacts_pb2_grpc, incidents_pb2, incidents_pb2_grpc, organisations_pb2, organisations_pb2_grpc, people_pb2, people_pb2_grpc, policies_pb2, policies_pb2_grpc, posts_pb2, posts_pb2_grpc, takedowns_pb2, takedowns_pb2_grpc, work_pb2, work_pb2_grpc, workflow_pb2, workflow_pb2_grpc

FILES: Final[tuple[FileDescriptor, ...]] = (audit_pb2.DESCRIPTOR, breaches_pb2.DESCRIPTOR, channels_pb2.DESCRIPTOR, complaints_pb2.DESCRIPTOR, consents_pb2.DESCRIPTOR, contacts_pb2.DESCRIPTOR, incidents_pb2.DESCRIPTOR, organisations_pb2.DESCRIPTOR, people_pb2.DESCRIPTOR, policies_pb2.DESCRIPTOR, posts_pb2.DESCRIPTOR, takedowns_pb2.DESCRIPTOR, work_pb2.DESCRIPTOR, workflow_pb2.DESCRIPTOR,)
"""The files of the contract that hold services."""


class Stubs:
    """A stub of every service, all on one channel."""

    def __init__(self, channel: grpc.Channel) -> None:
        self.audit = audit_pb2_grpc.AuditServiceStub(channel)
        self.breaches = breaches_pb2_grpc.BreachServiceStub(channel)
        self.channels = channels_pb2_grpc.ChannelServiceStub(channel)
        self.complaints = complaints_pb2_grpc.ComplaintServiceStub(channel)
        self.consents = consents_pb2_grpc.ConsentServiceStub(channel)
        self.contacts = contacts_pb2_grpc.ContactServiceStub(channel)
        self.incidents = incidents_pb2_grpc.IncidentServiceStub(channel)
        self.organisations = organisations_pb2_grpc.OrganisationServiceStub(channel)
        self.people = people_pb2_grpc.PersonServiceStub(channel)
        self.policies = policies_pb2_grpc.PolicyServiceStub(channel)
        self.posts = posts_pb2_grpc.PostServiceStub(channel)
        self.takedowns = takedowns_pb2_grpc.TakedownServiceStub(channel)
        self.work = work_pb2_grpc.WorkServiceStub(channel)
        self.workflow = workflow_pb2_grpc.WorkflowServiceStub(channel)
