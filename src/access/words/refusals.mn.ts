export const mn = {
  PersonConfirms: 'Хүн баталгаажуулна, түлхүүр биш.',
  SecondPersonConfirms: 'Хүссэн хүнээс өөр хүн баталгаажуулна.',
  SubmitterDoesNotApprove: 'Өргөн мэдүүлсэн хүн батлахгүй.',
};
